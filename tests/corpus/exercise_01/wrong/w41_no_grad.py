# wrong: add_: the gradient to y is cut
# base: right/r01_plain.py
def add_(x, y):
    with torch.no_grad():
        x += y
    return x
