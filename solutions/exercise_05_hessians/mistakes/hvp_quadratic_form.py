"""Your result is the number v'Hv. The product Hv is a vector: do not multiply with v a second time."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return v @ gradient(g @ v, x)
