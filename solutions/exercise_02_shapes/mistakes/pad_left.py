"""You pad on the left. The numbers of a row come first, then the value."""


def pad_rows(rows, value):
    longest = max(len(row) for row in rows)
    return torch.stack([torch.nn.functional.pad(row, (longest - len(row), 0), value=value) for row in rows])
