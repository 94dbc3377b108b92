"""You take the first row for the longest. Take the largest length of all rows."""


def pad_rows(rows, value):
    out = rows[0].new_full((len(rows), len(rows[0])), value)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out
