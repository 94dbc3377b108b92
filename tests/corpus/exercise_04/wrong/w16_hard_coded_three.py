# wrong: manual_slope: n is taken to be 3
# base: right/r01_plain.py
def manual_slope(x):
    return 2 * (x.detach() + 2) / 3
