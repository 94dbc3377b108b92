# wrong: predict_proba: model.forward(x): hooks do not run
# base: right/r01_plain.py
def predict_proba(model, x):
    return torch.softmax(model.forward(x), dim=-1)
