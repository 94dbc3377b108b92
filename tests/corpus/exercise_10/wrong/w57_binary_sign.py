# wrong: predict_binary: -1, 0 and 1
# base: right/r01_plain.py
def predict_binary(logits):
    return logits.reshape(-1).sign().long()
