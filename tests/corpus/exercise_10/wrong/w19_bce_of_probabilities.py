# wrong: bce_with_logits: F.binary_cross_entropy clamps its logarithm at -100
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    return F.binary_cross_entropy(torch.sigmoid(logits), target)
