"""After your step every parameter requires a gradient, also one that the caller had frozen. Do not switch
requires_grad off and on: torch.no_grad() is the way to change a leaf in place.
"""


def sgd_step_(params, lr):
    for p in params:
        p.requires_grad_(False)
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
        p.requires_grad_(True)
