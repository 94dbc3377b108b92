# wrong: make_block: F.dropout without training=self.training stays active in eval mode
from torch import nn

class MyDropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return nn.functional.dropout(x, self.p)


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), MyDropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    # nested: block followed by "the classifier of the rest"
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    first, *rest = hidden
    return nn.Sequential(make_block(n_in, first, p), make_classifier(first, rest, n_classes, p))
