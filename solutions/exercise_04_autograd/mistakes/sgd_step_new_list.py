"""You put new tensors into the caller's list. They are results of a computation and no leaves, the model does
not know them, and a generator has no places to put them in. Change each p itself, in place.
"""


def sgd_step_(params, lr):
    for i, p in enumerate(params):
        if p.grad is not None:
            params[i] = p - lr * p.grad
            p.grad = None
