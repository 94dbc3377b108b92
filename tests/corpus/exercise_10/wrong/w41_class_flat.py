# wrong: predict_class: argmax over everything
# base: right/r01_plain.py
def predict_class(logits):
    return logits.argmax().expand(len(logits))
