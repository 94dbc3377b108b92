"""The second row finds no graph: the backward pass of the first has freed it. Keep it with retain_graph=True
while rows are left.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x) for g_i in g])
