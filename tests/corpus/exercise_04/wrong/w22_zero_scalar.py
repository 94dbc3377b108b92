# wrong: grad_of: a 0-D zero where f ignores x, not x's shape
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    y = f(x)
    g = torch.autograd.grad(y, x, allow_unused=True)[0] if y.requires_grad else None
    return torch.tensor(0.0) if g is None else g
