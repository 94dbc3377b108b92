# wrong: cross_entropy: the sum over the batch
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, reduction="sum")
