"""You cut all rows to the shortest. The width of the result is the longest."""


def pad_rows(rows, value):
    shortest = min(len(row) for row in rows)
    return torch.stack([row[:shortest] for row in rows])
