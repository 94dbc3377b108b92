"""You return the gradient as one row. The Hessian has a row for each entry of the gradient: differentiate each of them
again."""

from torch import Tensor


def hessian(f, x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    return gradient(f(x), x)[None]
