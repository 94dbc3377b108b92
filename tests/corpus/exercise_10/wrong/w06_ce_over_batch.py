# wrong: cross_entropy: log_softmax over the batch
# base: right/r01_plain.py
def cross_entropy(logits, target):
    return -torch.log_softmax(logits, 0).gather(1, target[:, None]).mean()
