# wrong: cross_entropy: the mean over batch and classes
# base: right/r01_plain.py
def cross_entropy(logits, target):
    one_hot = F.one_hot(target, logits.shape[1])
    return -(torch.log_softmax(logits, 1) * one_hot).mean()
