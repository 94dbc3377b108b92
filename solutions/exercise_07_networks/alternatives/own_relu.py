"""An activation module of one's own."""


class _Positive(nn.ReLU):
    def forward(self, input):
        return input.clamp(min=0)


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), _Positive(), nn.Dropout(p))
