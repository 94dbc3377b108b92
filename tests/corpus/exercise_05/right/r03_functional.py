import torch
from torch.autograd import functional as AF


def second_derivative(f, x):
    return AF.hessian(f, x.detach())


def hessian(f, x):
    return AF.hessian(f, x.detach())


def hvp(f, x, v):
    value, product = AF.hvp(f, x.detach(), v.detach())
    return product


def newton_step(f, x):
    x = x.detach()
    g = AF.jacobian(f, x)
    return x - hessian(f, x).inverse() @ g
