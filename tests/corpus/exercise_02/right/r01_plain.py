import torch


def transpose_last(x):
    return x.transpose(-2, -1)


def hwc_to_chw(images):
    return images.permute(0, 3, 1, 2)


def split_heads(x, heads):
    B, T, width = x.shape
    return x.reshape(B, T, heads, width // heads).transpose(1, 2)


def merge_heads(x):
    B, heads, T, D = x.shape
    return x.transpose(1, 2).reshape(B, T, heads * D)


def pick(x, rows, cols):
    return x[rows, cols]


def pad_rows(rows, value):
    longest = max(len(r) for r in rows)
    padded = []
    for r in rows:
        fill = torch.full((longest - len(r),), value, dtype=r.dtype, device=r.device)
        padded.append(torch.cat([r, fill]))
    return torch.stack(padded)
