"""Your function fails when f ignores x: f(x) then has no graph, and grad refuses it. The Hessian is zero."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x), x, create_graph=True, materialize_grads=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
