# wrong: split_heads: head h is columns h, h + heads, ...
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.reshape(b, t, w // heads, heads).permute(0, 3, 1, 2)
