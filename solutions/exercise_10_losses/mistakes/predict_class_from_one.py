"""Your class numbers are one too large. Classes count from 0."""


def predict_class(logits):
    return logits.argmax(dim=1) + 1
