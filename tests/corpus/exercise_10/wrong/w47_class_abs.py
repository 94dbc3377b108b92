# wrong: predict_class: the class of the largest absolute value
# base: right/r01_plain.py
def predict_class(logits):
    return logits.abs().argmax(1)
