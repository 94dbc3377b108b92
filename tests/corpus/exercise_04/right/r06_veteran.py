import torch
from torch.autograd import Variable


def slope(x):
    v = Variable(x.data.clone(), requires_grad=True)
    y = torch.sum((v + 2) * (v + 2) + 3) / len(v)
    y.backward(torch.ones_like(y))
    return v.grad.data


def manual_slope(x):
    return x.data.mul(2).add(4).div(x.size()[0])


def grad_of(f, x):
    v = Variable(x.data.clone(), requires_grad=True)
    y = f(v)
    if y.requires_grad:
        g = torch.autograd.grad([y], [v], allow_unused=True)[0]
        if g is not None:
            return g.data
    return torch.zeros(x.size()).type_as(x.data).to(x.device)


def sgd_step_(params, lr):
    for p in params:
        if p.grad is None:
            continue
        p.data.add_(p.grad.data, alpha=-lr)
        p.grad.data.zero_()


def infer(model, x):
    guard = torch.no_grad()
    guard.__enter__()
    try:
        out = model(x)
    finally:
        guard.__exit__(None, None, None)
    return out


def freeze(module):
    for p in module.parameters():
        p.requires_grad = False
    return module
