# wrong: manual_slope: 2x/n: the + 2 is lost
# base: right/r01_plain.py
def manual_slope(x):
    return 2 * x.detach() / x.numel()
