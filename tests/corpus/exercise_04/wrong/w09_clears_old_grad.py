# wrong: slope: throws away a gradient that x already had
# base: right/r01_plain.py
def slope(x):
    leaf = x.detach().clone().requires_grad_(True)
    ((leaf + 2) ** 2 + 3).mean().backward()
    x.grad = None
    return leaf.grad
