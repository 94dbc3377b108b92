"""Your logarithm has the base 2. Losses take the natural logarithm, torch.log."""


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target) / 0.6931471805599453
