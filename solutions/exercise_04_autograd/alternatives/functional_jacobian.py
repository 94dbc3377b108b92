"""torch.autograd.functional: the gradient as the Jacobian of a scalar."""


def slope(x):
    return torch.autograd.functional.jacobian(lambda x: (x + 2).square().add(3).mean(), x)


def grad_of(f, x):
    return torch.autograd.functional.jacobian(f, x)
