# wrong: predict_class: argmax of float32 exponentials: large logits all overflow to the same value
# base: right/r01_plain.py
def predict_class(logits):
    return logits.exp().argmax(1)
