"""You return a table with a 1 at each predicted class. Asked for are the class numbers."""


def predict_class(logits):
    return F.one_hot(logits.argmax(dim=1), logits.shape[1])
