# wrong: bce_with_logits: only the term of the positive class
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    return -(target * F.logsigmoid(logits)).mean()
