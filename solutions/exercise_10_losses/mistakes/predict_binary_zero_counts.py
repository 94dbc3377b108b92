"""A logit of exactly 0 is a probability of exactly one half, which is not above one half: use > and not >=."""


def predict_binary(logits):
    return (logits.flatten() >= 0).long()
