"""torch.autograd.grad returns a tuple with one entry per input. Return its entry 0, not the tuple."""


def slope(x):
    x = x.detach().requires_grad_()
    return torch.autograd.grad(((x + 2) ** 2 + 3).mean(), x)
