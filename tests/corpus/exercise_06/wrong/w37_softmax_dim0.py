# wrong: predict_proba: softmax over the batch
# base: right/r01_plain.py
def predict_proba(model, x):
    return torch.softmax(model(x), dim=0)
