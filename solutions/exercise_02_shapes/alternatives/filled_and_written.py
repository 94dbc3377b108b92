"""Results are made empty or full, and written to."""


def transpose_last(x):
    *front, m, n = x.shape
    out = x.new_empty(*front, n, m)
    for j in range(n):
        out[..., j, :] = x[..., :, j]
    return out


def hwc_to_chw(images):
    B, H, W, C = images.shape
    out = torch.zeros(B, C, H, W, dtype=images.dtype, device=images.device)
    for c in range(C):
        out[:, c] = images[..., c]
    return out


def pad_rows(rows, value):
    out = rows[0].new_full((len(rows), max(map(len, rows))), value)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out
