# wrong: load_checkpoint: only the learning rate of the optimiser
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "lr": optimizer.param_groups[0]["lr"], "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.param_groups[0]["lr"] = checkpoint["lr"]
    return checkpoint["epoch"]
