# debatable: bce_with_logits: float targets of another precision are cast to the dtype of the logits
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")
    return F.binary_cross_entropy_with_logits(logits, target.to(logits.dtype))
