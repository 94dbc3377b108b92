# wrong: merge_heads: a batch of one loses its axis
# base: right/r01_plain.py
def merge_heads(x):
    b, h, t, d = x.shape
    out = x.transpose(1, 2).reshape(b, t, h * d)
    return out[0] if b == 1 else out
