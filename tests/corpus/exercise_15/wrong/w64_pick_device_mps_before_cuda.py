# wrong: pick_device: mps before cuda
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
