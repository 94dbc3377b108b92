"""Your gradient has no graph, so it cannot be differentiated again: the first grad must record its own
operations, with create_graph=True.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x), x)
    return torch.stack([torch.autograd.grad(g_i, x, retain_graph=True)[0] for g_i in g])
