# wrong: pad_rows: the value is cut to an integer
# base: right/r01_plain.py
def pad_rows(rows, value):
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=int(value) if value == value and abs(value) < 1e9 else value)
