# wrong: pad_rows: cut to the shortest
# base: right/r01_plain.py
def pad_rows(rows, value):
    n = min(len(r) for r in rows)
    return torch.stack([r[:n] for r in rows])
