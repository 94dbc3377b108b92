# wrong: make_block: the block is given back in eval mode
# base: right/r01_plain.py
def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p)).eval()
