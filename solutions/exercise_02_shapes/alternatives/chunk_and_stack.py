"""Heads are cut out and put together as lists of tensors."""


def hwc_to_chw(images):
    return torch.stack(images.unbind(-1), dim=1)


def split_heads(x, heads):
    return torch.stack(x.chunk(heads, dim=-1), dim=1)


def merge_heads(x):
    return torch.cat(x.unbind(dim=1), dim=-1)


def pick(x, rows, cols):
    return torch.stack([x[r, c] for r, c in zip(rows.tolist(), cols.tolist())])


def pad_rows(rows, value):
    longest = max(len(row) for row in rows)
    return torch.stack([torch.cat([row, row.new_full((longest - len(row),), value)]) for row in rows])
