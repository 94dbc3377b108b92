"""After your step the parameters do not require a gradient any more, so nothing can be trained further.
torch.no_grad() is the way to change a leaf in place; requires_grad stays on.
"""


def sgd_step_(params, lr):
    for p in params:
        if p.grad is not None:
            gradient, p.grad = p.grad, None
            p.requires_grad_(False)
            p -= lr * gradient
