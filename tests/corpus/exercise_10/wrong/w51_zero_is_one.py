# wrong: predict_binary: a logit of 0 gives 1
# base: right/r01_plain.py
def predict_binary(logits):
    return (logits.reshape(-1) >= 0).long()
