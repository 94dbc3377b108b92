# wrong: manual_slope: the constant + 3 does not vanish
# base: right/r01_plain.py
def manual_slope(x):
    return (2 * (x.detach() + 2) + 3) / x.numel()
