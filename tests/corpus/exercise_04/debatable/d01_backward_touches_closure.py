# debatable: grad_of: backward also fills the .grad of parameters that f closes over
# base: right/r01_plain.py
def grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    y = f(x)
    if y.requires_grad:
        y.backward()
    return torch.zeros_like(x) if x.grad is None else x.grad
