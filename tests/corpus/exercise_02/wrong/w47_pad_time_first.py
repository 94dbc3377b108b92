# wrong: pad_rows: (longest, len(rows)): batch_first is missing
# base: right/r01_plain.py
def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, padding_value=value)
