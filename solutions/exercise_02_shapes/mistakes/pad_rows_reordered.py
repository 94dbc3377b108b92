"""The rows of your result are sorted by length. Row k of the result is rows[k]."""


def pad_rows(rows, value):
    rows = sorted(rows, key=len, reverse=True)
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
