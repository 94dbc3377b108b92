# wrong: slope: returns y instead of dy/dx
# base: right/r01_plain.py
def slope(x):
    return ((x.detach() + 2) ** 2 + 3).mean()
