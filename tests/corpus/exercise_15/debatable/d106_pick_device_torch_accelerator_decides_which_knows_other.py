# debatable: pick_device: torch.accelerator decides, which knows other devices too
# base: right/r01_plain.py
def pick_device(prefer=None):
    if prefer is not None:
        return torch.device(prefer)
    return torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
