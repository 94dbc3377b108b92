# wrong: pad_rows: sorts the caller's list by length
# base: right/r01_plain.py
def pad_rows(rows, value):
    rows.sort(key=len, reverse=True)
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
