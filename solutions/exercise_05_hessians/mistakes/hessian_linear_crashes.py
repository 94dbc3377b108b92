"""Your function fails for a linear f: its gradient is a constant and has no graph, even with
create_graph=True. Look at g.requires_grad first; the Hessian is then zero.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([torch.autograd.grad(g_i, x, retain_graph=True, materialize_grads=True)[0] for g_i in g])
