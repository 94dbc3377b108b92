"""The preference is ignored. If prefer is given, it wins."""


def pick_device(prefer=None):
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
