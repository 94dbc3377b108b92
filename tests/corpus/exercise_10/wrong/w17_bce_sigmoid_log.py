# wrong: bce_with_logits: log(sigmoid) is minus infinity for large logits
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    p = torch.sigmoid(logits)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()
