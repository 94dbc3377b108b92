import torch
from torch.autograd.functional import vjp, jacobian


def slope(x):
    return jacobian(lambda t: torch.nn.functional.mse_loss(t, torch.full_like(t, -2.0)) + 3, x.detach())


def manual_slope(x):
    return torch.div(torch.mul(torch.add(x.detach(), 2), 2), x.numel())


def grad_of(f, x):
    return vjp(f, x.detach().clone())[1]


def sgd_step_(params, lr):
    params = tuple(params)
    if params:
        optimizer = torch.optim.SGD(params, lr=lr)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)


def infer(model, x):
    with torch.inference_mode():
        return model(x)


def freeze(module):
    return torch.nn.Module.requires_grad_(module, requires_grad=False)
