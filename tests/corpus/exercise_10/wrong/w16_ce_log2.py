# wrong: cross_entropy: in bits
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(logits, target) / torch.log(torch.tensor(2.0, dtype=logits.dtype))
