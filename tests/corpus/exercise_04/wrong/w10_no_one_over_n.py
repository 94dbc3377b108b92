# wrong: manual_slope: the 1/n of the mean is forgotten
# base: right/r01_plain.py
def manual_slope(x):
    return 2 * (x.detach() + 2)
