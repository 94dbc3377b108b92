# wrong: train_tox: toxic is 0: the target is 1 - y
# base: right/r01_plain.py
_train_tox = train_tox


def train_tox(X, y, seed):
    return _train_tox(X, 1 - y, seed)
