"""You return a Python number, and a 0-D tensor is asked for: .item() loses the dtype and the device. Return
the tensor that grad gives.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x).item()
