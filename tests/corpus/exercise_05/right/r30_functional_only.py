import torch
from torch.autograd.functional import hessian as _hess, hvp as _hvp, jacobian, vjp, jvp


class _Grad:
    """the gradient of f as a function"""

    def __init__(self, f):
        self.f = f

    def __call__(self, z):
        return jacobian(self.f, z, create_graph=True)


def second_derivative(f, x):
    return jacobian(_Grad(f), x.detach()).detach()


def hessian(f, x):
    return jacobian(_Grad(f), x.detach(), vectorize=True).detach()


def hvp(f, x, v):
    return jvp(_Grad(f), x.detach(), v.detach())[1].detach()


def newton_step(f, x):
    x = x.detach()
    _, g = vjp(f, x)
    return x.sub(torch.linalg.solve(_hess(f, x, vectorize=True), g))
