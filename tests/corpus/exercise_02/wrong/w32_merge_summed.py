# wrong: merge_heads: sums the heads and repeats the sum
# base: right/r01_plain.py
def merge_heads(x):
    return x.sum(1).repeat(1, 1, x.shape[1])
