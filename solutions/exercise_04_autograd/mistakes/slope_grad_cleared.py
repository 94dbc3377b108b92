"""Your function throws away the gradient that the caller's x held, and switches its requires_grad off. Do not
tidy up the caller's tensor: work with a leaf of your own.
"""


def slope(x):
    x = x if x.is_leaf else x.detach()
    x.requires_grad_()
    x.grad = None
    ((x + 2) ** 2 + 3).mean().backward()
    gradient, x.grad = x.grad, None
    x.requires_grad_(False)
    return gradient
