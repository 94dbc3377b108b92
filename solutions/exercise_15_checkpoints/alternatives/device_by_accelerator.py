"""torch.accelerator, where the version of torch has it."""


def pick_device(prefer=None):
    if isinstance(prefer, torch.device):
        return prefer
    if prefer:
        return torch.device(prefer)
    if torch.accelerator.is_available():
        return torch.device(torch.accelerator.current_accelerator().type)
    return torch.device("cpu")
