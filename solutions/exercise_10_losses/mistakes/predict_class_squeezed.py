"""For a batch of one your result has lost its axis: squeeze() removes every axis of length 1. argmax(dim=1)
has the right shape by itself.
"""


def predict_class(logits):
    return logits.argmax(dim=1).squeeze()
