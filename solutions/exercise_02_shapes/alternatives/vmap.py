"""Batches are left to torch.vmap."""


def transpose_last(x):
    if x.dim() == 2:
        return x.t()
    return torch.vmap(transpose_last)(x)


def hwc_to_chw(images):
    return torch.vmap(lambda image: image.permute(2, 0, 1))(images)


def pick(x, rows, cols):
    return torch.vmap(lambda row, c: row.gather(0, c.unsqueeze(0)).squeeze(0))(x[rows], cols)
