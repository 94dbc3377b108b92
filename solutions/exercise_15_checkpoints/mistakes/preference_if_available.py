"""A preferred device that does not seem to be there is replaced in silence. Take the preference as it is: an error
that names it is better than a slow training."""


def pick_device(prefer=None):
    if prefer is not None:
        wanted = torch.device(prefer)
        there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
        return wanted if there[wanted.type] else torch.device("cpu")
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
