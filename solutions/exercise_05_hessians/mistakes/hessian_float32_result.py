"""For an x in float64 your Hessian is float32: torch.zeros(n, n) takes the default dtype, and the CPU. Stack
the rows, or use x.new_zeros(n, n).
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    H = torch.zeros(len(x), len(x))
    for i in range(len(x)):
        H[i] = gradient(g[i], x, retain_graph=True)
    return H
