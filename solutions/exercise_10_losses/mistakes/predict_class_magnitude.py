"""You take the logit with the largest magnitude, so a very negative one wins. Leave out abs (or the square)."""


def predict_class(logits):
    return logits.abs().argmax(dim=1)
