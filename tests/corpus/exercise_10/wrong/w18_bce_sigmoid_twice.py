# wrong: bce_with_logits: sigmoid before a loss that applies it again
# base: right/r01_plain.py
def bce_with_logits(logits, target):
    return F.binary_cross_entropy_with_logits(torch.sigmoid(logits), target)
