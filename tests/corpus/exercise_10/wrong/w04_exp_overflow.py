# wrong: cross_entropy: exp overflows
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return (logits.exp().sum(1).log() - logits.gather(1, target[:, None])[:, 0]).mean()
