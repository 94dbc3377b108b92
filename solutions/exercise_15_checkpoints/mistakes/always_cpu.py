"""Without a preference you always take the CPU. Ask torch first: CUDA where it is available, else MPS, else the CPU."""

import torch


def pick_device(prefer=None):
    return torch.device("cpu" if prefer is None else prefer)
