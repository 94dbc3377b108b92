"""Asks forgiveness: where autograd finds no path to x, the gradient is zero."""


def grad_of(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    try:
        (gradient,) = torch.autograd.grad(y, x, allow_unused=True)
    except RuntimeError:
        gradient = None
    return torch.zeros_like(x).detach() if gradient is None else gradient
