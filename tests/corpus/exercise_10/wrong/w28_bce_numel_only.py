# wrong: bce_with_logits: only the number of entries is compared: (n, 1) against (n,) passes
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.numel() != target.numel():
        raise ValueError
    return F.binary_cross_entropy_with_logits(logits.reshape(-1), target.reshape(-1))
