"""From logits of shape (B, 1) your result has that shape too. Asked for is (B,), so that it can be compared
with the labels.
"""


def predict_binary(logits):
    return (logits > 0).long()
