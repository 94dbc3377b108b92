"""Your function fails where nothing is left to differentiate: the slope of a straight line is a constant and
has no graph. Look at slope.requires_grad first; the answer is then zero.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(x), x, create_graph=True)
    return torch.autograd.grad(slope, x, materialize_grads=True)[0]
