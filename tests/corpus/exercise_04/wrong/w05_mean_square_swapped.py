# wrong: slope: squares the mean instead of averaging the squares
# base: right/r01_plain.py
def slope(x):
    x = x.detach().clone().requires_grad_(True)
    ((x + 2).mean() ** 2 + 3).backward()
    return x.grad
