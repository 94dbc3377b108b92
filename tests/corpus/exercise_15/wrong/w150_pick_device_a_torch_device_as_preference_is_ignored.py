# wrong: pick_device: a torch.device as preference is ignored
# base: right/r01_plain.py
def pick_device(prefer=None):
    if isinstance(prefer, str):
        return torch.device(prefer)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
