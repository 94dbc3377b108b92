"""Every block of one size starts with the same weights, because you set the seed inside the function
(which also resets the randomness of the whole program). Seeds are set once, by the program.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
