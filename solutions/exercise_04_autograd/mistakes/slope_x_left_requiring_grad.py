"""After your function the caller's x requires a gradient: requires_grad_ works in place. Call it on
x.detach(), a leaf of your own.
"""


def slope(x):
    x.requires_grad_()
    y = ((x + 2) ** 2 + 3).mean()
    return torch.autograd.grad(y, x)[0]
