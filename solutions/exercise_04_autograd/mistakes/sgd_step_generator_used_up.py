"""You loop over params twice, once to step and once to clear. A generator such as model.parameters() is used
up after the first loop, so nothing is cleared. Do both in one loop, or make a list first.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
    for p in params:
        p.grad = None
