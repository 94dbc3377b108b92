"""You compare the sigmoid with 0, and it is always above (but for rounding). Compare the logit with 0, or the
sigmoid with 0.5.
"""


def predict_binary(logits):
    return (logits.flatten().sigmoid() > 0).long()
