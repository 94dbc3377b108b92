"""You take 1 / H entry by entry. The inverse of a matrix is another matrix, and torch.linalg.solve(H, g) needs none:
it finds the step s with H s = g."""

from torch import Tensor


def newton_step(f, x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - (1 / hessian(f, x)) @ g
