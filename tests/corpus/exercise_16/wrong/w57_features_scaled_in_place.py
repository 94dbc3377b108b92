# wrong: train_tox: standardises X in place
# base: right/r01_plain.py
_train_tox = train_tox


def train_tox(X, y, seed):
    X -= X.mean(0)
    return _train_tox(X, y, seed)
