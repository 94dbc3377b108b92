# wrong: make_block: returns a module of its own that is no nn.Sequential
import torch
import torch.nn as nn


class Block(nn.Sequential):
    def __init__(self, n_in, n_out, p):
        super().__init__(
            nn.Linear(n_in, n_out),
            nn.ReLU(),
            nn.BatchNorm1d(n_out),
            nn.Dropout(p),
        )
        self.n_in, self.n_out, self.p = n_in, n_out, p

    def extra_repr(self):
        return f"{self.n_in} -> {self.n_out}"


class Classifier(nn.Sequential):
    def __init__(self, n_in, hidden, n_classes, p):
        super().__init__()
        for i, (a, b) in enumerate(zip([n_in] + list(hidden), hidden)):
            self.add_module("block_%d" % i, Block(a, b, p))
        self.add_module("logits", nn.Linear(hidden[-1] if hidden else n_in, n_classes))


class _Block(nn.Module):
    def __init__(self, n_in, n_out, p):
        super().__init__()
        self.linear = nn.Linear(n_in, n_out)
        self.bn = nn.BatchNorm1d(n_out)
        self.relu = nn.ReLU()
        self.drop = nn.Dropout(p)

    def forward(self, x):
        return self.drop(self.relu(self.bn(self.linear(x))))


def make_block(n_in, n_out, p):
    return _Block(n_in, n_out, p)


def make_classifier(n_in, hidden, n_classes, p):
    return Classifier(n_in, hidden, n_classes, p)
