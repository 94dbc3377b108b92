# debatable: predict_proba: switches to eval for the call and back: text says model(x)
# base: right/r01_plain.py
def predict_proba(model, x):
    was = model.training
    model.eval()
    try:
        return torch.softmax(model(x), dim=-1)
    finally:
        model.train(was)
