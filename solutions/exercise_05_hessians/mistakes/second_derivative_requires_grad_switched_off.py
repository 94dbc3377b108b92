"""After your function the caller's x no longer requires a gradient, though it did before: do not switch the
flag on and off again. Work on x.detach(), a leaf of your own.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x.requires_grad_(True)
    slope = gradient(f(x), x, create_graph=True)
    curvature = gradient(slope, x)
    x.requires_grad_(False)
    return curvature
