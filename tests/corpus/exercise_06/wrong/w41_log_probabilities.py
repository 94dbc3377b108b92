# wrong: predict_proba: log-probabilities
# base: right/r01_plain.py
def predict_proba(model, x):
    return torch.log_softmax(model(x), dim=-1)
