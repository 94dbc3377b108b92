"""A parameter that took no part in the loss has p.grad None, and None cannot be multiplied. Skip these
parameters.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad = None
