"""Where f ignores x you return None: that is what allow_unused=True puts in place of a gradient. Return zeros
in x's shape; materialize_grads=True gives them.
"""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    return torch.autograd.grad(y, x, allow_unused=True)[0] if y.requires_grad else None
