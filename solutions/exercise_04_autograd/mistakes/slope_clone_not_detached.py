"""x.clone() is part of the graph of x. If x requires a gradient, the clone is no leaf: backward fills the
caller's x.grad and not the clone's. Detach first: x.detach().clone().requires_grad_().
"""


def slope(x):
    mine = x.clone().requires_grad_()
    ((mine + 2) ** 2 + 3).mean().backward()
    return mine.grad
