import torch


def value_and_grad_graph(f, x):
    leaf = x.detach().requires_grad_()          # shares memory with x, never written to
    value = f(leaf)
    if value.requires_grad is False:
        return leaf, None
    return leaf, torch.autograd.grad(value, leaf, create_graph=True, allow_unused=True)[0]


def second_derivative(f, x):
    leaf, g = value_and_grad_graph(f, x)
    zero = x.detach() * 0
    if g is None or g.requires_grad is False:
        return zero
    h = torch.autograd.grad(g, leaf, allow_unused=True)[0]
    return zero if h is None else h


def hessian(f, x):
    leaf, g = value_and_grad_graph(f, x)
    n = leaf.numel()
    zero = leaf.detach().new_zeros(n)
    if g is None or not g.requires_grad:
        return zero.repeat(n, 1)
    parts = torch.unbind(g)                      # one graph per entry
    last = len(parts) - 1
    out = []
    for k, part in enumerate(parts):
        h = torch.autograd.grad(part, leaf, retain_graph=k != last, allow_unused=True)[0]
        out.append(zero if h is None else h)
    H = torch.cat(out).reshape(n, n)
    return 0.5 * (H + H.mT)


def hvp(f, x, v):
    leaf, g = value_and_grad_graph(f, x)
    if g is None or not g.requires_grad:
        return torch.zeros_like(v).detach()
    h = torch.autograd.grad([g], [leaf], [v.detach()], allow_unused=True)[0]
    return torch.zeros_like(v).detach() if h is None else h


def newton_step(f, x):
    leaf, g = value_and_grad_graph(f, x)
    return (x - torch.linalg.solve(hessian(f, x), g)).detach()
