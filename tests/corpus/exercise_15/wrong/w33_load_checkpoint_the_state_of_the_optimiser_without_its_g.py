# wrong: load_checkpoint: the state of the optimiser without its groups
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    own = optimizer.state_dict()
    optimizer.load_state_dict({"state": checkpoint["optimizer"]["state"], "param_groups": own["param_groups"]})
    return checkpoint["epoch"]
