# wrong: bce_with_logits: log(p + 1e-7)
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    p = torch.sigmoid(logits)
    return -(target * (p + 1e-7).log() + (1 - target) * (1 - p + 1e-7).log()).mean()
