"""MPS is never chosen, so that Macs compute on the CPU. After CUDA ask torch.backends.mps.is_available()."""


def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
