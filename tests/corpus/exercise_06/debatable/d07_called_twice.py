# debatable: predict_proba: the model is called twice, and the difference of the two answers cancels
# base: right/r01_plain.py
def predict_proba(model, x):
    e = (model(x) - model(x).max(-1, keepdim=True).values).exp()
    return e / e.sum(-1, keepdim=True)
