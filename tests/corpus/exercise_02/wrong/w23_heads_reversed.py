# wrong: split_heads: the last head comes first
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, t, heads, w // heads).transpose(1, 2).flip(1)
