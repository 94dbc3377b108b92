# wrong: cross_entropy: ignore_index=0: samples of the first class are left out
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, ignore_index=0)
