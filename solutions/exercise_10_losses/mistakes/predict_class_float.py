"""Your classes are floating-point numbers. Class numbers are int64, as argmax gives them."""


def predict_class(logits):
    return logits.argmax(dim=1).float()
