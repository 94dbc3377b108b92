"""Your function throws away a gradient that the caller had in x.grad. Work on x.detach(), a leaf of your own,
and use torch.autograd.grad.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    needed = x.requires_grad
    x.requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    rows = []
    for g_i in g:
        x.grad = None
        rows.append(gradient(g_i, x, retain_graph=True))
    x.requires_grad_(needed)
    return torch.stack(rows)
