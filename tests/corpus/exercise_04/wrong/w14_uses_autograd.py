# wrong: manual_slope: autograd after all ("without autograd")
# base: right/r01_plain.py
def manual_slope(x):
    return slope(x)
