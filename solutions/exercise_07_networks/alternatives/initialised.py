"""He initialisation, and BatchNorm with the constants that TensorFlow uses."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    block = nn.Sequential(
        nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, eps=1e-3, momentum=0.01), nn.ReLU(), nn.Dropout(p)
    )
    nn.init.kaiming_normal_(block[0].weight, nonlinearity="relu")
    nn.init.zeros_(block[0].bias)
    return block
