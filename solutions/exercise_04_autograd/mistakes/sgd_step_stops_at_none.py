"""You stop at the first parameter without a gradient, and those behind it do not move. Skip that one with
continue, and go on.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                return
            p -= lr * p.grad
            p.grad = None
