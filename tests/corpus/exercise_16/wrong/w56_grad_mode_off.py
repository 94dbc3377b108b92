# wrong: train_tox: grad mode stays off after the final eval
# base: right/r01_plain.py
_train_tox = train_tox


def train_tox(X, y, seed):
    model = _train_tox(X, y, seed)
    torch.set_grad_enabled(False)
    return model
