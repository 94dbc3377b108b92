# wrong: predict_binary: compares with the mean of the batch
# base: right/r01_plain.py
def predict_binary(logits):
    z = logits.reshape(-1)
    return (z > z.mean()).long()
