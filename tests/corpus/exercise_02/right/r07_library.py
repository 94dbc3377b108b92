import torch
import torch.nn.functional as F


def transpose_last(x):
    return torch.swapdims(x, -1, -2)


def hwc_to_chw(images):
    return torch.stack(torch.unbind(images, dim=-1), dim=1)


def split_heads(x, heads):
    return torch.unflatten(x, 2, (heads, x.size(2) // heads)).swapaxes(1, 2)


def merge_heads(x):
    return torch.flatten(torch.movedim(x, 1, 2), start_dim=2)


def pick(x, rows, cols):
    return torch.diagonal(torch.index_select(torch.index_select(x, 0, rows), 1, cols))


def pad_rows(rows, value):
    nested = torch.nn.utils.rnn.pad_sequence([F.pad(r, (0, 1), value=value) for r in rows], batch_first=True, padding_value=value)
    return nested[:, :-1]
