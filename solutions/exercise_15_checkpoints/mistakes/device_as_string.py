"""pick_device returns a string. Code that compares it or asks for its type wants a torch.device:
torch.device(...)."""


def pick_device(prefer=None):
    if prefer is not None:
        return str(prefer)
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"
