"""After your function the caller's x requires a gradient, which it did not before: requires_grad_ works in
place. Call it on x.detach(), a leaf of your own.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x.requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x)
