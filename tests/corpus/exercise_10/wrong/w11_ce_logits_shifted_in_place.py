# wrong: cross_entropy: subtracts the maximum from the caller's logits
# base: right/r01_plain.py
def cross_entropy(logits, target):
    z = logits.data
    z -= z.max(1, keepdim=True).values
    return F.cross_entropy(logits, target)
