"""A subclass of nn.Sequential that builds itself."""


class _Classifier(nn.Sequential):
    def __init__(self, n_in, hidden, n_classes, p):
        super().__init__()
        for size in hidden:
            self.extend(make_block(n_in, size, p))
            n_in = size
        self.append(nn.Linear(n_in, n_classes))


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    return _Classifier(n_in, hidden, n_classes, p)
