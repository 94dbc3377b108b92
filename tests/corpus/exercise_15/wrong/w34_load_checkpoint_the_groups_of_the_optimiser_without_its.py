# wrong: load_checkpoint: the groups of the optimiser without its state
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict({"state": {}, "param_groups": checkpoint["optimizer"]["param_groups"]})
    return checkpoint["epoch"]
