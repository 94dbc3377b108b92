# wrong: train_tox: the model comes back in train mode
# base: right/r01_plain.py
_train_tox = train_tox


def train_tox(X, y, seed):
    return _train_tox(X, y, seed).train()
