"""pick by index_select, and the diagonal of a block."""


def pick(x, rows, cols):
    return x.index_select(0, rows).index_select(1, cols).diagonal()


def transpose_last(x):
    return torch.swapaxes(x, -1, -2)


def hwc_to_chw(images):
    return images.swapdims(1, 3).swapdims(2, 3)
