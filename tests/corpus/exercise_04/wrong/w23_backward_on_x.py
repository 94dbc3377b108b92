# wrong: grad_of: backward on the caller's x: x.grad stays behind and piles up
# base: right/r01_plain.py
def grad_of(f, x):
    flag = x.requires_grad
    x.requires_grad_(True)
    y = f(x)
    if y.requires_grad:
        y.backward()
    g = torch.zeros_like(x) if x.grad is None else x.grad.clone()
    x.requires_grad_(flag)
    return g
