"""You square x and then add 2, so that the 2 disappears from the derivative. The formula adds 2 first and
squares the sum: (x + 2)**2.
"""


def slope(x):
    x = x.detach().requires_grad_()
    y = (x**2 + 2 + 3).mean()
    return torch.autograd.grad(y, x)[0]
