# wrong: pad_rows: one column too many
# base: right/r01_plain.py
def pad_rows(rows, value):
    n = max(len(r) for r in rows) + 1
    return torch.stack([torch.cat([r, r.new_full((n - len(r),), value)]) for r in rows])
