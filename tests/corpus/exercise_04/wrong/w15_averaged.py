# wrong: manual_slope: the mean of the slopes instead of a slope for each entry
# base: right/r01_plain.py
def manual_slope(x):
    return (2 * (x.detach() + 2)).mean()
