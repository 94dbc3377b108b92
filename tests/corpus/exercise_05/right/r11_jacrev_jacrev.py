import torch.func as ft
import torch


def hessian(f, x):
    """reverse over reverse"""
    return ft.jacrev(ft.jacrev(f))(x.detach()).detach()


second_derivative = lambda f, x: ft.jacrev(ft.grad(f))(x.detach()).detach()
hvp = lambda f, x, v: ft.grad(lambda z: (ft.grad(f)(z) * v.detach()).sum())(x.detach()).detach()


def newton_step(f, x):
    z = x.detach()
    g = ft.grad(f)(z).detach()
    step = torch.linalg.lstsq(hessian(f, z), g[:, None]).solution
    return z - step[:, 0]
