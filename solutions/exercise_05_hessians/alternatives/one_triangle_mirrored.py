"""Only the lower triangle is kept, and mirrored."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    H = torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
    return H.tril() + H.tril(-1).T
