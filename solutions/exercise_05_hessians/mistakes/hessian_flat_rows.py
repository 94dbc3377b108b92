"""You return the n * n entries in one long vector: torch.cat joins the rows end to end. torch.stack puts them
below each other.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.cat([gradient(g_i, x, retain_graph=True) for g_i in g])
