"""Your zero matrix for a linear f is float32, whatever x is: torch.zeros takes the default dtype, and the
CPU. Use x.new_zeros(n, n).
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    if not g.requires_grad:
        return torch.zeros(len(x), len(x))
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
