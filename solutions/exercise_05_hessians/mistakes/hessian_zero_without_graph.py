"""Your result is zero everywhere, as where nothing is left to differentiate: the first gradient needs
create_graph=True and must not be detached, and it belongs to x itself. A helper that answers zeros for what has no
graph hides that.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    return torch.stack([gradient(g_i, x) for g_i in gradient(f(x), x)])
