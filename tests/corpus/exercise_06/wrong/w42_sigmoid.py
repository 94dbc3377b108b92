# wrong: predict_proba: sigmoids, which do not add up to one
# base: right/r01_plain.py
def predict_proba(model, x):
    return torch.sigmoid(model(x))
