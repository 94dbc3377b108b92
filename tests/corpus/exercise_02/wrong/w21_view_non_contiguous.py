# wrong: split_heads: view raises on a non-contiguous x
# base: right/r01_plain.py
def split_heads(x, heads):
    b, t, w = x.shape
    return x.view(b, w, t).view(b, t, heads, w // heads).transpose(1, 2) if x.is_contiguous() else x.view(b * t * w)
