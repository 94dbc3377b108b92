# wrong: predict_binary: a batch of one comes out 0-D
# base: right/r01_plain.py
def predict_binary(logits):
    return (logits > 0).long().squeeze()
