# wrong: pick_device: mps when it is built only
# base: right/r01_plain.py
def pick_device(prefer=None):
    return torch.device(prefer or ("cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_built() else "cpu"))
