# wrong: pick_device: no mps
# base: right/r01_plain.py
def pick_device(prefer=None):
    return torch.device(prefer or ("cuda" if torch.cuda.is_available() else "cpu"))
