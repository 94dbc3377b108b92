"""You cut the value to a whole number, so that -1.5 becomes -1. Use it as it is."""


def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=int(value))
