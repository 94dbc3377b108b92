"""The dot product is added up entry by entry in Python: many small operations, one backward pass."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().clone().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(sum(g_i * v_i for g_i, v_i in zip(g, v, strict=True)), x)
