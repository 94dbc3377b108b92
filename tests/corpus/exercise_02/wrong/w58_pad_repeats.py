# wrong: pad_rows: the last entry is repeated instead of value
# base: right/r01_plain.py
def pad_rows(rows, value):
    n = max(len(r) for r in rows)
    return torch.stack([r[torch.arange(n).clamp(max=len(r) - 1)] for r in rows])
