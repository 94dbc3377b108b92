"""sort() changes the caller's list, and the rows of the result no longer stand in its order. Use max with a key,
or the lengths alone."""


def pad_rows(rows, value):
    rows.sort(key=len, reverse=True)
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
