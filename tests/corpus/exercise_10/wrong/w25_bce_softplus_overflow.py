# wrong: bce_with_logits: log(1 + exp(z)) overflows
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError
    return (torch.log(1 + torch.exp(logits)) - logits * target).mean()
