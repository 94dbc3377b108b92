"""Your first derivative has no graph, so it cannot be differentiated again: the first grad must record its
own operations, with create_graph=True.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (slope,) = torch.autograd.grad(f(x), x)
    return torch.autograd.grad(slope, x)[0]
