"""A preference is taken only if it is a string; a torch.device fails or is ignored. torch.device(prefer) accepts
both."""


def pick_device(prefer=None):
    if isinstance(prefer, str):
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
