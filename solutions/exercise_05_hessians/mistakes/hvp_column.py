"""Your result is a column of shape (n, 1), and a vector of shape (n,) is asked for: v needs no second
dimension.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g @ v, x).unsqueeze(1)
