# wrong: predict_class: one-hot rows
# base: right/r01_plain.py
def predict_class(logits):
    return F.one_hot(logits.argmax(1), logits.shape[1])
