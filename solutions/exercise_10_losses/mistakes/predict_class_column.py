"""Your result has shape (B, 1). Leave keepdim out, so that the axis of classes disappears."""


def predict_class(logits):
    return logits.argmax(dim=1, keepdim=True)
