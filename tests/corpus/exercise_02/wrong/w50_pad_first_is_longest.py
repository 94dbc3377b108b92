# wrong: pad_rows: the first row is taken for the longest
# base: right/r01_plain.py
def pad_rows(rows, value):
    n = len(rows[0])
    return torch.stack([torch.cat([r[:n], r.new_full((max(n - len(r), 0),), value)]) for r in rows])
