"""For an x in float64 your result is float32. Let the result come from grad, which keeps the dtype of x."""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x).float()
