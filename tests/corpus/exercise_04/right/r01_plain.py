import torch


def slope(x):
    x = x.detach().clone().requires_grad_(True)
    y = ((x + 2) ** 2 + 3).mean()
    y.backward()
    return x.grad


def manual_slope(x):
    with torch.no_grad():
        return 2 * (x + 2) / x.numel()


def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    y = f(x)
    if not y.requires_grad:
        return torch.zeros_like(x)
    (g,) = torch.autograd.grad(y, x, allow_unused=True)
    if g is None:
        return torch.zeros_like(x)
    return g


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


def infer(model, x):
    with torch.no_grad():
        return model(x)


def freeze(module):
    for p in module.parameters():
        p.requires_grad = False
    return module
