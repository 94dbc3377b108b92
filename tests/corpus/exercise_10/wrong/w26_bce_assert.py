# wrong: bce_with_logits: AssertionError instead of ValueError
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    assert logits.shape == target.shape
    return F.binary_cross_entropy_with_logits(logits, target)
