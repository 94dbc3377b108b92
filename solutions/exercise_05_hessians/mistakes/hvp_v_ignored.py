"""Your result does not depend on v: it equals the row sums of the Hessian, which is H times a vector of ones."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g.sum(), x)
