import torch
from torch.autograd import Variable, grad

def second_derivative(f, x):
    x = Variable(x.data, requires_grad=True)
    y = f(x)
    if y.grad_fn is None and y is not x:
        return torch.zeros_like(x.data)
    dy, = grad([y], [x], create_graph=True, allow_unused=True)
    if dy is None or dy.grad_fn is None:
        return torch.zeros_like(x.data)
    ddy, = grad([dy], [x], allow_unused=True)
    return torch.zeros_like(x.data) if ddy is None else ddy.data

def hessian(f, x):
    x = Variable(x.data, requires_grad=True)
    n = x.size()[0]
    H = x.data.new(n, n).fill_(0)
    y = f(x)
    if y.grad_fn is None:
        return H
    dy, = grad([y], [x], create_graph=True, allow_unused=True)
    if dy is None or dy.grad_fn is None:
        return H
    i = 0
    while i < n:
        ddy, = grad([dy[i]], [x], retain_graph=True, allow_unused=True)
        if ddy is not None:
            H[i, :] = ddy.data
        i += 1
    return H

def hvp(f, x, v):
    x = Variable(x.data, requires_grad=True)
    y = f(x)
    if y.grad_fn is None:
        return torch.zeros_like(x.data)
    dy, = grad([y], [x], create_graph=True, allow_unused=True)
    if dy is None or dy.grad_fn is None:
        return torch.zeros_like(x.data)
    hv, = grad([(dy * v.data).sum()], [x], allow_unused=True)
    return torch.zeros_like(x.data) if hv is None else hv.data

def newton_step(f, x):
    xv = Variable(x.data, requires_grad=True)
    g, = grad([f(xv)], [xv])
    return x.data - torch.inverse(hessian(f, x)).mm(g.data.view(-1, 1)).view(-1)
