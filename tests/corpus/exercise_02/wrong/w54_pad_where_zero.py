# wrong: pad_rows: every zero is taken for padding
# base: right/r01_plain.py
def pad_rows(rows, value):
    x = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
    return torch.where(x == 0, torch.full_like(x, value), x)
