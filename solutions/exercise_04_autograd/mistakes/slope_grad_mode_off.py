"""Nothing is recorded when your function differentiates: x itself may be no leaf that requires gradients, or
gradients are switched off, for the whole program if by torch.set_grad_enabled(False). A leaf of your own,
x.detach().requires_grad_(), is what you need.
"""


def slope(x):
    x = x.detach().requires_grad_()
    y = ((x + 2) ** 2 + 3).mean()
    gradient = torch.autograd.grad(y, x)[0]
    torch.set_grad_enabled(False)
    return gradient
