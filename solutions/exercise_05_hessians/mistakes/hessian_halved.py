"""Your result is exactly half of the Hessian. The factor 1/2 belongs to Taylor's formula, not to the second
derivatives; and for x'Ax they are A + A'.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g]) / 2
