"""The new optimiser's learning rate is put back after loading. It belongs to the checkpoint: a schedule may have
lowered it."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    for group, rate in zip(optimizer.param_groups, rates):
        group["lr"] = rate
    return checkpoint["epoch"]
