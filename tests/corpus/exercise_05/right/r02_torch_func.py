from torch import linalg
from torch.func import grad, hessian as _hessian, jvp


def second_derivative(f, x):
    return grad(grad(f))(x.detach()).detach()


def hessian(f, x):
    return _hessian(f)(x.detach()).detach()


def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


def newton_step(f, x):
    p = x.detach()
    return p - linalg.solve(hessian(f, p), grad(f)(p).detach())
