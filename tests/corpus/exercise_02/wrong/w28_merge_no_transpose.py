# wrong: merge_heads: reshape without a transpose
# base: right/r01_plain.py
def merge_heads(x):
    b, h, t, d = x.shape
    return x.reshape(b, t, h * d)
