"""The model is not restored: it has the parameters that it had before. Hand the saved state to its load_state_dict,
which copies it in place; giving the name model a new value changes nothing for the caller."""

import torch


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
