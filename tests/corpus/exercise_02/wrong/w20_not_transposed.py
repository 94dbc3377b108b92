# wrong: split_heads: (B, T, heads, D)
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, t, heads, w // heads)
