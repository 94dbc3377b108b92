"""A subclass of nn.Sequential with a forward of its own, which uses functions where there are no
parameters.
"""

from torch.nn import functional as F


class _Block(nn.Sequential):
    def __init__(self, n_in, n_out, p):
        super().__init__()
        self.linear = nn.Linear(n_in, n_out)
        self.norm = nn.BatchNorm1d(n_out)
        self.p = p

    def forward(self, input):
        x = torch.relu(self.norm(self.linear(input)))
        return F.dropout(x, self.p, self.training)


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return _Block(n_in, n_out, p)
