# wrong: pick_device: the preference is ignored
# base: right/r01_plain.py
def pick_device(prefer=None):
    return torch.device("cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu")
