"""assign=True gives the model new parameters, and the optimiser goes on changing the old ones, which nobody uses.
Let load_state_dict copy."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"], assign=True)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
