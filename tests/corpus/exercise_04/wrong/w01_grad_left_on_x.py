# wrong: slope: calls requires_grad_ on the caller's x and leaves x.grad
# base: right/r01_plain.py
def slope(x):
    x.requires_grad_(True)
    ((x + 2) ** 2 + 3).mean().backward()
    return x.grad
