"""Your value comes from finite differences, in float64 perhaps. They are close for gentle functions only:
where f is large beside its curvature, they lose it. Differentiate twice with autograd, which needs no h.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    t, h = x.detach().double(), 1e-4
    return ((f(t + h) - 2 * f(t) + f(t - h)).detach() / h**2).to(x.dtype)
