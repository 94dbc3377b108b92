import torch


def _first(f, z):
    y = f(z) + (z * z).sum() * 0.0
    (g,) = torch.autograd.grad(y, z, create_graph=True)
    return g


def second_derivative(f, x):
    z = torch.empty_like(x).copy_(x.detach()).requires_grad_()
    (h,) = torch.autograd.grad(_first(f, z), z)
    return h


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = _first(f, z)
    n = z.numel()
    H = z.new_zeros((n, n))
    for i in range(n):
        (row,) = torch.autograd.grad(g[i], z, retain_graph=(i < n - 1))
        H[i, i:] = row[i:]
    return H.triu() + H.triu(1).T


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    (out,) = torch.autograd.grad(_first(f, z), z, grad_outputs=v.detach().clone())
    return out


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _first(f, z).detach()
    LD, pivots = torch.linalg.ldl_factor(hessian(f, x))
    return x.detach() - torch.linalg.ldl_solve(LD, pivots, g[:, None])[:, 0]
