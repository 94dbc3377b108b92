# wrong: cross_entropy: a loss for every sample
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, reduction="none")
