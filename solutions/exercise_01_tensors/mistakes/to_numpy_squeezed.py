"""Axes of size 1 are lost in your array. It should have the shape of the tensor, so leave out squeeze."""


def to_numpy(x):
    return x.detach().cpu().squeeze().numpy()
