"""Functions of torch in place of methods."""


def transpose_last(x):
    return torch.transpose(x, dim0=-1, dim1=-2)


def hwc_to_chw(images):
    return torch.permute(images, (0, -1, 1, 2))


def split_heads(x, heads):
    return torch.swapaxes(torch.unflatten(x, 2, (heads, x.size(2) // heads)), 1, 2)


def merge_heads(x):
    return torch.flatten(torch.permute(x, (0, 2, 1, 3)), start_dim=-2)
