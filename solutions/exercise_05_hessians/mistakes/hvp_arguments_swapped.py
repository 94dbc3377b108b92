"""Your x and v are exchanged: the Hessian is taken at v, and multiplied by x. It is taken at the point x, and v is the
direction."""

from torch import Tensor


def hvp(f, x: Tensor, v: Tensor) -> Tensor:
    point = v.detach().requires_grad_()
    g = gradient(f(point), point, create_graph=True)
    return gradient(g @ x, point)
