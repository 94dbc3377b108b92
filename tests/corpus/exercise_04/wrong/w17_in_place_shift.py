# wrong: manual_slope: writes into x
# base: right/r01_plain.py
def manual_slope(x):
    d = x.detach()
    d += 2
    return d * 2 / d.numel()
