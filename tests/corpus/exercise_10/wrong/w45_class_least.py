# wrong: predict_class: the least likely class
# base: right/r01_plain.py
def predict_class(logits):
    return logits.argmin(1)
