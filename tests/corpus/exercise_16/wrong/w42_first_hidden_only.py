# wrong: make_model: only the first hidden size is used
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    h = hidden[0]
    return nn.Sequential(nn.Linear(n_bits, h), nn.BatchNorm1d(h), nn.ReLU(), nn.Dropout(p), nn.Linear(h, 1))
