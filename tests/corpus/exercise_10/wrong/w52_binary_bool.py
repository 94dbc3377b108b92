# wrong: predict_binary: bool instead of int64
# base: right/r01_plain.py
def predict_binary(logits):
    return logits.reshape(-1) > 0
