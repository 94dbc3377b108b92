# wrong: pad_rows: float64 rows come back as float32
# base: right/r01_plain.py
def pad_rows(rows, value):
    longest = max(len(r) for r in rows)
    out = torch.full((len(rows), longest), value)
    for i, r in enumerate(rows):
        out[i, : len(r)] = r
    return out
