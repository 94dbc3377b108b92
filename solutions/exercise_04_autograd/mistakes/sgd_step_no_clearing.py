"""You do not clear the gradients after the step. backward adds to .grad, so the next step follows the old
gradient too. Set p.grad = None.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
