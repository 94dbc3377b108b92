"""The first CUDA device by its index, chosen in one expression."""


def pick_device(prefer=None):
    return torch.device(
        prefer
        if prefer is not None
        else "cuda:0"
        if torch.cuda.device_count()
        else "mps"
        if torch.mps.is_available()
        else "cpu"
    )
