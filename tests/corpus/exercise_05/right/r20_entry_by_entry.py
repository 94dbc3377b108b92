import itertools
import torch
from torch.autograd import grad


def second_derivative(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    first = grad(y, x, create_graph=True, allow_unused=True)[0] if y.requires_grad else None
    if first is None or not first.requires_grad:
        return torch.tensor(0.0, dtype=x.dtype, device=x.device)
    second = grad(first, x, allow_unused=True)[0]
    if second is None:
        return torch.tensor(0.0, dtype=x.dtype, device=x.device)
    return second


def hessian(f, x):
    n = x.size(0)
    H = torch.zeros((n, n), dtype=x.dtype, device=x.device)
    # one coordinate at a time: d2f / dxi dxj as a function of two numbers
    base = x.detach()
    for i, j in itertools.combinations_with_replacement(range(n), 2):
        a = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
        b = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
        ei, ej = torch.zeros_like(base), torch.zeros_like(base)
        ei[i] = 1.0
        ej[j] = 1.0
        y = f(base + a * ei + b * ej)
        if not y.requires_grad:
            continue
        ya = grad(y, a, create_graph=True, allow_unused=True)[0]
        if ya is None or not ya.requires_grad:
            continue
        yab = grad(ya, b, allow_unused=True)[0]
        if yab is not None:
            H[i, j] = yab
            H[j, i] = yab
    return H


def hvp(f, x, v):
    # d/dw [ d/de f(w + e v) ] at e = 0
    w = x.detach().clone().requires_grad_()
    e = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    y = f(w + e * v.detach())
    if not y.requires_grad:
        return torch.zeros_like(v.detach())
    ye = grad(y, e, create_graph=True, allow_unused=True)[0]
    if ye is None or not ye.requires_grad:
        return torch.zeros_like(v.detach())
    out = grad(ye, w, allow_unused=True)[0]
    return torch.zeros_like(v.detach()) if out is None else out


def newton_step(f, x):
    w = x.detach().clone().requires_grad_()
    g = grad(f(w), w)[0]
    return x.detach() - torch.tensordot(torch.linalg.inv(hessian(f, x)), g, dims=1)
