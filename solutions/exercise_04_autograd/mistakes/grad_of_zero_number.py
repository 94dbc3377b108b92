"""Where f ignores x you return a single zero. The gradient has x's shape there too: torch.zeros_like(x)."""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    gradient = torch.autograd.grad(y, x, allow_unused=True)[0] if y.requires_grad else None
    return x.new_zeros(()) if gradient is None else gradient
