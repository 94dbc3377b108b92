"""Your result is always float32: torch.full and torch.zeros do not know the dtype of your rows. Use
rows[0].new_full, or say dtype=rows[0].dtype."""


def pad_rows(rows, value):
    out = torch.full((len(rows), max(len(row) for row in rows)), value, device=rows[0].device)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out
