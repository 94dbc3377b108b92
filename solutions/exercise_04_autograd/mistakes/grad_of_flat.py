"""You return the gradient as one long vector. It has x's shape, whatever that is."""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    if not y.requires_grad:
        return torch.zeros_like(x).flatten()
    return torch.autograd.grad(y, x, materialize_grads=True)[0].flatten()
