# wrong: cross_entropy: float64 logits give a float32 loss
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits.float(), target)
