"""After your function the caller's x requires a gradient, which it did not before: requires_grad_ works in
place. Call it on x.detach(), a leaf of your own.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x.requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g @ v, x)
