"""You return the largest logits themselves. Asked for is their place: argmax, or the indices that max
returns.
"""


def predict_class(logits):
    return logits.max(dim=1).values
