import torch
from torch.func import grad, vmap


def _dot_grad(f, v):
    return lambda z: torch.dot(grad(f)(z), v)


def hvp(f, x, v):
    return grad(_dot_grad(f, v.detach()))(x.detach()).detach()


def hessian(f, x):
    eye = torch.diag(torch.ones_like(x.detach()))
    return vmap(lambda e: grad(_dot_grad(f, e))(x.detach()))(eye).detach()


def second_derivative(f, x):
    g = lambda z: f(z.squeeze(0))
    return hessian(g, x.reshape(1))[0, 0]


def newton_step(f, x):
    x = x.detach()
    Q, R = torch.linalg.qr(hessian(f, x))
    rhs = Q.T @ grad(f)(x).detach()
    return x - torch.linalg.solve_triangular(R, rhs[:, None], upper=True)[:, 0]
