# wrong: merge_heads: view after permute raises
# base: right/r01_plain.py
def merge_heads(x):
    b, h, t, d = x.shape
    return x.permute(0, 2, 1, 3).view(b, t, h * d)
