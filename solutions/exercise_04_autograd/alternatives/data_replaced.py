"""p.data is replaced by a new tensor; p itself stays the same object."""


def sgd_step_(params, lr):
    for p in list(params):
        if p.grad is not None:
            p.data = p.data - lr * p.grad
            p.grad = None
