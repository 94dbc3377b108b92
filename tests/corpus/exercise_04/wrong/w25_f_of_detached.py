# wrong: grad_of: f sees a detached copy: always zero
# base: right/r01_plain.py
def grad_of(f, x):
    leaf = x.detach().clone().requires_grad_(True)
    y = f(leaf.detach()) + 0 * leaf.sum()
    return torch.autograd.grad(y, leaf)[0]
