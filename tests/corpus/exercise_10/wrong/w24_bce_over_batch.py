# wrong: bce_with_logits: summed over all but the first axis
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target, reduction="sum") / max(len(logits) if logits.dim() else 1, 1)
