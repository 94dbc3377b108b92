# wrong: merge_heads: merges T with D
# base: right/r01_plain.py
def merge_heads(x):
    b, h, t, d = x.shape
    return x.reshape(b, h, t * d).transpose(1, 2).reshape(b, t, d * h)
