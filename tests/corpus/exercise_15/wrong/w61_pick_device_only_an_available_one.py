# wrong: pick_device: only an available one
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None and str(prefer).startswith("cuda") and not torch.cuda.is_available():
        prefer = None
    return torch.device(prefer or ("cuda" if torch.cuda.is_available() else "cpu"))
