"""You repeat the last entry of each row. Fill up with the value that is given."""


def pad_rows(rows, value):
    longest = max(len(row) for row in rows)
    return torch.stack([torch.cat([row, row[-1:].expand(longest - len(row))]) for row in rows])
