from torch import nn


class make_block(nn.Sequential):
    """The class is the factory: make_block(3, 4, 0.5) is an nn.Sequential."""

    def __init__(self, n_in, n_out, p):
        nn.Sequential.__init__(self, nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))


class make_classifier(nn.Sequential):
    def __init__(self, n_in, hidden, n_classes, p):
        super(make_classifier, self).__init__()
        for h in hidden:
            self.append(make_block(n_in, h, p))
            n_in = h
        self.append(nn.Linear(n_in, n_classes))
