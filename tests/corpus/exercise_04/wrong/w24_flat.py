# wrong: grad_of: a flat gradient instead of x's shape
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    y = f(x) + 0 * x.sum()
    return torch.autograd.grad(y, x)[0].reshape(-1)
