# wrong: split_heads: a batch of one or T = 1 is squeezed
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, t, heads, w // heads).transpose(1, 2).squeeze()
