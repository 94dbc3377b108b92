"""Your block drops entries in eval mode too. The function F.dropout does not know the mode of your
network; the layer nn.Dropout does.
"""

from torch.nn import functional as F


class _Drop(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return F.dropout(x, self.p)


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), _Drop(p))
