"""You test whether the function is_available exists, not what it says: without the parentheses it is a function, which
counts as true."""

import torch


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.is_available:
        return torch.device("cuda")
    if torch.backends.mps.is_available:
        return torch.device("mps")
    return torch.device("cpu")
