import torch


def _gradient(f, z):
    """gradient of f at z, part of the graph; zeros where f ignores z"""
    y = f(z)
    if not y.requires_grad:
        return torch.zeros_like(z)
    g, = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)
    return torch.zeros_like(z) if g is None else g


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_(True)
    g = _gradient(f, z)
    if not g.requires_grad:
        return torch.zeros_like(x).detach()
    h, = torch.autograd.grad(g, z, allow_unused=True)
    return torch.zeros_like(z).detach() if h is None else h


def hessian(f, x):
    z = x.detach().clone().requires_grad_(True)
    g = _gradient(f, z)
    rows = []
    for i in range(len(z)):
        row = None
        if g.requires_grad:
            row, = torch.autograd.grad(g[i], z, retain_graph=True, allow_unused=True)
        rows.append(torch.zeros_like(z).detach() if row is None else row)
    return torch.stack(rows)


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_(True)
    g = _gradient(f, z)
    if not g.requires_grad:
        return torch.zeros_like(z).detach()
    h, = torch.autograd.grad(g, z, grad_outputs=v.detach(), allow_unused=True)
    return torch.zeros_like(z).detach() if h is None else h


def newton_step(f, x):
    z = x.detach().clone().requires_grad_(True)
    g = _gradient(f, z).detach()
    return x.detach() - torch.linalg.solve(hessian(f, x), g)
