# wrong: bce_with_logits: shapes are broadcast instead of refused
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    return (F.softplus(logits) - logits * target).mean()
