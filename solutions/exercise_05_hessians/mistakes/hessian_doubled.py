"""Your result is exactly twice the Hessian. H is symmetric by itself: adding its transpose, or both triangles
of a full matrix, doubles it.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    H = torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
    return H + H.T
