# debatable: cross_entropy: ValueError for a target of another length: the text asks for none here
# base: right/r01_plain.py
def cross_entropy(logits, target):
    if len(logits) != len(target):
        raise ValueError("lengths differ")
    return F.cross_entropy(logits, target)
