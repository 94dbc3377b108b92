# wrong: slope: x.detach() shares x's memory and the shift is written into x
# base: right/r01_plain.py
def slope(x):
    x = x.detach()
    x += 2
    x.requires_grad_(True)
    (x ** 2 + 3).mean().backward()
    return x.grad
