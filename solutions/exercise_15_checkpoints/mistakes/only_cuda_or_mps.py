"""Without CUDA the result is MPS, also on a machine that has neither. The CPU is always there: it comes last."""


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    return torch.device("cuda" if torch.cuda.is_available() else "mps")
