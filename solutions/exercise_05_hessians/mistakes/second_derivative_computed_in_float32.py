"""For an x in float64 your result has the digits of float32 only: casting x to float32 first loses the others
for good. Differentiate at x.detach(), in x's own dtype.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    t = x.detach().float().requires_grad_()
    slope = gradient(f(t), t, create_graph=True)
    return gradient(slope, t).to(x.dtype)
