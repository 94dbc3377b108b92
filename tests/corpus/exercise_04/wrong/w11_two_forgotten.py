# wrong: manual_slope: the factor 2 is forgotten
# base: right/r01_plain.py
def manual_slope(x):
    return (x.detach() + 2) / x.numel()
