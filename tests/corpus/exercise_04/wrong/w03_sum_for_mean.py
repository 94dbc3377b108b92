# wrong: slope: the gradient of the sum: n times too large
# base: right/r01_plain.py
def slope(x):
    x = x.detach().clone().requires_grad_(True)
    ((x + 2) ** 2 + 3).sum().backward()
    return x.grad
