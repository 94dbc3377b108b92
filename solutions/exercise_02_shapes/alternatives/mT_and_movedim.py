"""mT, movedim, unflatten and take; views made contiguous."""


def transpose_last(x):
    return x.mT.contiguous()


def hwc_to_chw(images):
    return images.movedim(-1, 1).contiguous()


def split_heads(x, heads):
    return x.unflatten(-1, (heads, -1)).movedim(2, 1).contiguous()


def merge_heads(x):
    return x.movedim(1, 2).contiguous().view(x.shape[0], x.shape[2], -1)


def pick(x, rows, cols):
    return x.take(rows * x.shape[1] + cols)
