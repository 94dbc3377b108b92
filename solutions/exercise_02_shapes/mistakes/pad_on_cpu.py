"""Your result is always on the CPU: torch.full and torch.zeros do not know the device of your rows. Use
rows[0].new_full, or say device=rows[0].device."""


def pad_rows(rows, value):
    out = torch.full((len(rows), max(len(row) for row in rows)), value, dtype=rows[0].dtype)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out
