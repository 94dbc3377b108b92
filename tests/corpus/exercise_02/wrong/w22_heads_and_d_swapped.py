# wrong: split_heads: takes heads for the width of a head
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, t, w // heads, heads).transpose(1, 2)
