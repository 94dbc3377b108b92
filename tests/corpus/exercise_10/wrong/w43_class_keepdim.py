# wrong: predict_class: (B, 1)
# base: right/r01_plain.py
def predict_class(logits):
    return logits.argmax(1, keepdim=True)
