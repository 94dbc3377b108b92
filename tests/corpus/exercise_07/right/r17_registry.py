from torch import nn

RECIPE = ("linear", "norm", "activation", "dropout")
BUILD = {
    "linear": lambda i, o, p: nn.Linear(i, o),
    "norm": lambda i, o, p: nn.BatchNorm1d(o),
    "activation": lambda i, o, p: nn.ReLU(),
    "dropout": lambda i, o, p: nn.Dropout(p),
}

def make_block(n_in, n_out, p):
    return nn.Sequential(*(BUILD[name](n_in, n_out, p) for name in RECIPE))

def make_classifier(n_in, hidden, n_classes, p):
    match list(hidden):
        case []:
            return nn.Sequential(nn.Linear(n_in, n_classes))
        case [*front, last]:
            before = front[-1] if front else n_in
            trunk = make_classifier(n_in, front, last, p)     # ends in Linear(before, last)
            trunk[-1] = make_block(before, last, p)           # which becomes a block
            trunk.append(nn.Linear(last, n_classes))
            return trunk
