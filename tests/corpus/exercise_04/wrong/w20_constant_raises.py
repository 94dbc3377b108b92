# wrong: grad_of: raises where the value of f has no graph at all
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    g = torch.autograd.grad(f(x), x, allow_unused=True)[0]
    return torch.zeros_like(x) if g is None else g
