"""MPS is asked for before CUDA. The order is CUDA, MPS, CPU."""


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
