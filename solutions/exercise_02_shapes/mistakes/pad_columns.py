"""Your result is transposed: pad_sequence puts the place before the batch unless you say batch_first=True."""


def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, padding_value=value)
