"""Your result is the outer product of the gradient with itself. A second derivative is the derivative of the
gradient, not a product of two first derivatives.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return torch.outer(g, g)
