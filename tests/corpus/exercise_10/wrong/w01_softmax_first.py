# wrong: cross_entropy: softmax before a loss that applies it again
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return F.cross_entropy(torch.softmax(logits, 1), target)
