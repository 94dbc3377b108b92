from torch.nn import *

# everything flat: the blocks are unpacked into one long Sequential
def make_block(n_in, n_out, p):
    return Sequential(Linear(n_in, n_out), BatchNorm1d(n_out), ReLU(), Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    sizes = [n_in, *hidden]
    return Sequential(
        *[layer for a, b in zip(sizes, sizes[1:]) for layer in make_block(a, b, p)],
        Linear(sizes[-1], n_classes),
    )
