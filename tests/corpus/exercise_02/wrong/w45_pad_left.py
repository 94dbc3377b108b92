# wrong: pad_rows: padded on the left
# base: right/r01_plain.py
def pad_rows(rows, value):
    longest = max(len(r) for r in rows)
    return torch.stack([torch.cat([r.new_full((longest - len(r),), value), r]) for r in rows])
