# debatable: transpose_last: mH: conjugates complex input
# base: right/r01_plain.py
def transpose_last(x):
    return x.mH
