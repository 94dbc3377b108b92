# wrong: grad_of: x requires grad after the call
# base: right/r01_plain.py
def grad_of(f, x):
    if x.is_leaf:
        x.requires_grad_(True)
    y = f(x) + 0 * x.sum()
    return torch.autograd.grad(y, x)[0]
