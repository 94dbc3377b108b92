# wrong: cross_entropy: label smoothing
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, label_smoothing=0.1)
