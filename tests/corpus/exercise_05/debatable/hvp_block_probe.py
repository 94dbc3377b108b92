# debatable: hvp: asserts the symmetry of the Hessian with one extra random vector from its own Generator
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
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    return torch.stack([_pull(gi, z, keep=True) for gi in g])


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    out = _pull(g, z, v.detach(), keep=True)
    gen = torch.Generator(device=x.device).manual_seed(0)
    w = torch.randn(x.shape, generator=gen, dtype=x.dtype, device=x.device)
    assert torch.allclose(w @ out, v.detach() @ _pull(g, z, w), rtol=1e-2, atol=1e-2 * float(1 + out.abs().max()))
    return out


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    H = torch.stack([_pull(gi, z, keep=True) for gi in g])
    return x.detach() - torch.linalg.solve(H, g.detach())
