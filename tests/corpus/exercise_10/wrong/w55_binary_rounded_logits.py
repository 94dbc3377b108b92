# wrong: predict_binary: rounds the logits
# base: right/r01_plain.py
def predict_binary(logits):
    return logits.reshape(-1).round().long()
