# wrong: bce_with_logits: targets are taken for 0 or 1: soft ones are rounded
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    return torch.where(target > 0.5, F.softplus(-logits), F.softplus(logits)).mean()
