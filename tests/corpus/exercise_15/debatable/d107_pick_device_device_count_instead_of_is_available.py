# debatable: pick_device: device_count instead of is_available
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    if torch.cuda.device_count() > 0:
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
