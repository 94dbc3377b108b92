# debatable: manual_slope: the result stays attached to x's graph
# base: right/r01_plain.py
def manual_slope(x):
    return 2 * (x + 2) / x.numel()
