"""The step works on .data, which no graph sees, and fills the gradients with zeros."""


def sgd_step_(params, lr):
    for p in params:
        if p.grad is None:
            continue
        p.data.sub_(lr * p.grad.data)
        p.grad.zero_()
