# wrong: pad_rows: the rows are copied as numbers: no gradient
# base: right/r01_plain.py
def pad_rows(rows, value):
    longest = max(len(r) for r in rows)
    table = [r.tolist() + [value] * (longest - len(r)) for r in rows]
    return torch.tensor(table, dtype=rows[0].dtype)
