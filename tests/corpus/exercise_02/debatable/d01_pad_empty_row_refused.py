# debatable: pad_rows: raises for a row of length zero, which "of different lengths" may include
# base: right/r01_plain.py
def pad_rows(rows, value):
    if min(len(r) for r in rows) == 0:
        raise ValueError("empty row")
    return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=value)
