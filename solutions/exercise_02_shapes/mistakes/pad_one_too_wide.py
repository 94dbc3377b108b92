"""Your result has one column too many. The longest row needs no padding."""


def pad_rows(rows, value):
    out = rows[0].new_full((len(rows), max(len(row) for row in rows) + 1), value)
    for k, row in enumerate(rows):
        out[k, : len(row)] = row
    return out
