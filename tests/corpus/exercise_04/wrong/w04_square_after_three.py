# wrong: slope: differentiates mean((x + 2 + 3)**2)
# base: right/r01_plain.py
def slope(x):
    x = x.detach().clone().requires_grad_(True)
    ((x + 2 + 3) ** 2).mean().backward()
    return x.grad
