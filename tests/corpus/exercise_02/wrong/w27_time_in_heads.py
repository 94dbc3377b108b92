# wrong: split_heads: cut along T
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.transpose(1, 2).reshape(b, heads, w // heads, t).reshape(b, heads, t, w // heads)
