"""Your gradient is always zero: f sees a detached x, so nothing that it does is recorded. Call f with the
same leaf that you ask the gradient for.
"""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x.detach())
    if not y.requires_grad:
        return torch.zeros_like(x)
    return torch.autograd.grad(y, x, materialize_grads=True)[0]
