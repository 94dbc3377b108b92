# wrong: hessian: differences of gradients with step 1e-4: two digits in float32
import torch


def _gradient(f, z):
    y = f(z)
    if not y.requires_grad:
        return torch.zeros_like(z).detach()
    g, = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)
    return torch.zeros_like(z).detach() if g is None else g


def _pull(g, z, v=None, keep=False):
    if not g.requires_grad:
        return torch.zeros_like(z).detach()
    h, = torch.autograd.grad(g, z, v, retain_graph=keep, allow_unused=True)
    return torch.zeros_like(z).detach() if h is None else h


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    return _pull(_gradient(f, z), z)


def hessian(f, x):
    def d(p):
        z = p.detach().clone().requires_grad_()
        return torch.autograd.grad(f(z) + 0 * (z * z).sum(), z)[0]
    h = 1e-4
    eye = torch.eye(len(x), dtype=x.dtype, device=x.device)
    return torch.stack([(d(x + h * e) - d(x - h * e)) / (2 * h) for e in eye])


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    return _pull(_gradient(f, z), z, v.detach())


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    H = torch.stack([_pull(gi, z, keep=True) for gi in g])
    return x.detach() - torch.linalg.solve(H, g.detach())
