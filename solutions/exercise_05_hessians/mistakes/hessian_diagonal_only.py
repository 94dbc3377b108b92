"""Your matrix holds the row sums of the Hessian on its diagonal, and zeros elsewhere. That is right for
separable functions only: differentiate each entry of g by itself.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.diag(gradient(g.sum(), x))
