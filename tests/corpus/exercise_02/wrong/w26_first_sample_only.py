# wrong: split_heads: the first sample is repeated over the batch
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x[:1].reshape(1, t, heads, w // heads).transpose(1, 2).expand(b, -1, -1, -1)
