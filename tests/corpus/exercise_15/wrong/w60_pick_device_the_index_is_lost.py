# wrong: pick_device: the index is lost
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(torch.device(prefer).type)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")
