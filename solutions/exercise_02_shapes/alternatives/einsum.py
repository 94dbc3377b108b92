"""Axes are exchanged by torch.einsum, in the style of einops."""


def transpose_last(x):
    return torch.einsum("...ij->...ji", x)


def hwc_to_chw(images):
    return torch.einsum("bhwc->bchw", images)


def split_heads(x, heads):
    B, T, width = x.shape
    return torch.einsum("bthd->bhtd", x.reshape(B, T, heads, width // heads))


def merge_heads(x):
    B, heads, T, D = x.shape
    return torch.einsum("bhtd->bthd", x).reshape(B, T, heads * D)
