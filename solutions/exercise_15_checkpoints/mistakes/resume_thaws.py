"""load_checkpoint switches requires_grad on, so that frozen layers train again. It restores values, and no flags."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.requires_grad_(True)
    return checkpoint["epoch"]
