"""Below the diagonal your Hessian is zero. If you compute one triangle only, mirror it into the other half."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.triu(torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g]))
