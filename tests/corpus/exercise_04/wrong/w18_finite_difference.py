# wrong: manual_slope: a difference quotient in the dtype of x: far from the rounding of the dtype
# base: right/r01_plain.py
def manual_slope(x):
    x = x.detach()
    h = 1e-3
    y = lambda t: (t + 2) ** 2 + 3
    return (y(x + h) - y(x - h)) / (2 * h) / x.numel()
