# wrong: predict_binary: argmax over one column is always 0
# base: right/r01_plain.py
def predict_binary(logits):
    return logits.reshape(len(logits), -1).argmax(1)
