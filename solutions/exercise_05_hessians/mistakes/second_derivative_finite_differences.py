"""Your value is close to f'' but not equal to it, as with finite differences: in float32 the rounding of f is
divided by a tiny h * h. Differentiate twice with autograd, which needs no h.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    h = 1e-2
    return (f(x + h) - 2 * f(x) + f(x - h)).detach() / h**2
