# wrong: train_tox: the model's outputs are probabilities
# base: right/r01_plain.py
_train_tox = train_tox


def train_tox(X, y, seed):
    return nn.Sequential(_train_tox(X, y, seed), nn.Sigmoid()).eval()
