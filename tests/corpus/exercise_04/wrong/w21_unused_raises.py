# wrong: grad_of: raises where f ignores x: no allow_unused
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    return torch.autograd.grad(f(x), x)[0]
