# wrong: load_checkpoint: the new learning rate wins over the saved one
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    lrs = [group["lr"] for group in optimizer.param_groups]
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    for group, lr in zip(optimizer.param_groups, lrs):
        group["lr"] = lr
    return checkpoint["epoch"]
