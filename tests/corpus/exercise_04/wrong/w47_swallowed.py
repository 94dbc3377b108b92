# wrong: infer: an exception of the model is swallowed
# base: right/r01_plain.py
def infer(model, x):
    with torch.no_grad():
        try:
            return model(x)
        except Exception:
            return None
