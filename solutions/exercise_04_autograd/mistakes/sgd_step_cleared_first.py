"""The parameters do not move, because you clear the gradients before the step. Use them first, then clear
them.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p.grad.zero_()
                p -= lr * p.grad
