import torch


def _grads(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z)
    g = None
    if y.requires_grad:
        g = torch.autograd.grad(outputs=y, inputs=z, create_graph=True, allow_unused=True)[0]
    return z, g


def second_derivative(f, x):
    z, g = _grads(f, x)
    result = torch.zeros_like(x.detach())
    if g is not None and g.requires_grad:
        h = torch.autograd.grad(g, z, allow_unused=True)[0]
        if h is not None:
            torch.add(result, h, out=result)
    return result


def hessian(f, x):
    z, g = _grads(f, x)
    n = x.shape[0]
    H = torch.zeros(n, n, dtype=x.dtype, device=x.device)
    if g is None or not g.requires_grad:
        return H
    rows = [torch.autograd.grad(g[i], z, retain_graph=True, allow_unused=True)[0] for i in range(n)]
    torch.stack([torch.zeros_like(x.detach()) if r is None else r for r in rows], out=H)
    return H


def hvp(f, x, v):
    z, g = _grads(f, x)
    out = torch.zeros_like(v.detach())
    if g is not None and g.requires_grad:
        h = torch.autograd.grad(g, z, grad_outputs=v.detach(), allow_unused=True)[0]
        if h is not None:
            out.copy_(h)
    return out


def newton_step(f, x):
    _, g = _grads(f, x)
    step = torch.empty_like(x.detach())
    torch.linalg.solve(hessian(f, x), g.detach(), out=step)
    torch.sub(x.detach(), step, out=step)
    return step
