# wrong: bce_with_logits: target and 1 - target are exchanged
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    return F.binary_cross_entropy_with_logits(logits, 1 - target)
