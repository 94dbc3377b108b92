# wrong: predict_proba: leaves the model in eval mode
# base: right/r01_plain.py
def predict_proba(model, x):
    model.eval()
    return torch.softmax(model(x), dim=-1)
