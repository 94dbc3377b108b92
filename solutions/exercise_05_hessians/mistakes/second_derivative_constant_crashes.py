"""Your function fails when f ignores x: f(x) then has no graph, or one in which x does not occur. Both
derivatives are zero.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(x), x, create_graph=True)
    return gradient(slope, x)
