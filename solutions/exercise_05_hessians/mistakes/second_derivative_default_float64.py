"""After your function every new tensor is float64: set_default_dtype holds for the whole program. The result
takes its dtype from x, so no setting is needed.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    torch.set_default_dtype(torch.float64)
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x)
