"""You return a tensor. detach and cpu still give tensors; the last step makes an array."""


def to_numpy(x):
    return x.detach().cpu()
