# wrong: pick_device: a string comes back
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None:
        return prefer
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
