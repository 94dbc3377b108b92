"""Your gradient is always zero: nothing that f does is recorded on the leaf that you ask for. Call f with that very
leaf, neither with x nor with a detached copy, and do not detach what it gives.
"""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x.detach())
    if not y.requires_grad:
        return torch.zeros_like(x)
    return torch.autograd.grad(y, x, materialize_grads=True)[0]
