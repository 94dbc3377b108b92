import torch


def transpose_last(x):
    n = x.dim()
    return torch.transpose(x, n - 2, n - 1)


def hwc_to_chw(images):
    return images.transpose(2, 3).transpose(1, 2)


def split_heads(x, heads):
    d = x.size(-1) // heads
    pieces = []
    for h in range(heads):
        pieces.append(x.narrow(2, h * d, d).unsqueeze(1))
    return torch.cat(pieces, 1)


def merge_heads(x):
    B, H, T, D = x.size()
    x = x.transpose(1, 2).contiguous()
    return x.view(B, T, H * D)


def pick(x, rows, cols):
    return x.index_select(0, rows).gather(1, cols.unsqueeze(1)).squeeze(1)


def pad_rows(rows, value):
    n = max([r.size(0) for r in rows])
    out = rows[0].data.new(len(rows), n).fill_(value)
    for i in range(len(rows)):
        k = rows[i].size(0)
        if k > 0:
            out[i].narrow(0, 0, k).copy_(rows[i])
    return out
