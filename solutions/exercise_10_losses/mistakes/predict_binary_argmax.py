"""You use argmax, but there is one logit per sample and nothing to compare it with: the place of the largest
of one is always 0. Compare with 0.
"""


def predict_binary(logits):
    return logits.reshape(-1, 1).argmax(dim=1)
