"""pick by gather, with a squeeze of one named axis; pad_rows by F.pad and stack."""


def pick(x, rows, cols):
    return x[rows].gather(1, cols.unsqueeze(1)).squeeze(1)


def pad_rows(rows, value):
    longest = max(row.shape[0] for row in rows)
    return torch.stack([torch.nn.functional.pad(row, (0, longest - row.shape[0]), value=value) for row in rows])
