# wrong: pick_device: cpu unless asked
# base: right/r01_plain.py
def pick_device(prefer=None):
    return torch.device(prefer or "cpu")
