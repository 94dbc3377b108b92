# wrong: cross_entropy: one maximum for the whole batch: rows far below it underflow
# base: right/r01_plain.py
def cross_entropy(logits, target):
    z = logits - logits.max()
    return (z.exp().sum(1).log() - z.gather(1, target[:, None])[:, 0]).mean()
