"""If f uses parameters but not x, x is not in the graph and torch.autograd.grad raises an error. The gradient
is zero there: the option materialize_grads=True gives it as zeros.
"""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    if not y.requires_grad:
        return torch.zeros_like(x)
    return torch.autograd.grad(y, x)[0]
