# debatable: split_heads: view: right for x with a dense last axis, raises when the last axis is strided in a way that no view has
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.view(b, t, heads, w // heads).transpose(1, 2)
