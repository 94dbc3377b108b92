# wrong: pad_rows: value is ignored
# base: right/r01_plain.py
def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
