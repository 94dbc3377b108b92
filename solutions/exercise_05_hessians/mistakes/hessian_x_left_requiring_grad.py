"""After your function the caller's x requires a gradient, which it did not before: requires_grad_ works in
place. Call it on x.detach(), a leaf of your own.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x.requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
