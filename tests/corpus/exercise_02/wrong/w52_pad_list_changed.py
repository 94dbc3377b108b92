# wrong: pad_rows: puts the padded rows into the caller's list
# base: right/r01_plain.py
def pad_rows(rows, value):
    longest = max(len(r) for r in rows)
    for i, r in enumerate(rows):
        rows[i] = torch.cat([r, r.new_full((longest - len(r),), value)])
    return torch.stack(rows)
