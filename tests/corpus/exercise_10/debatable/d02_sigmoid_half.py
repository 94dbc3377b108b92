# debatable: predict_binary: sigmoid > 0.5: a positive logit below the rounding of the sigmoid gives 0
# base: right/r01_plain.py
def predict_binary(logits):
    return (torch.sigmoid(logits.reshape(-1)) > 0.5).long()
