# wrong: split_heads: view as (B, heads, T, D) without a transpose
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, heads, t, w // heads)
