# wrong: infer: model.forward(x) is not model(x): hooks do not run
# base: right/r01_plain.py
def infer(model, x):
    with torch.no_grad():
        return model.forward(x)
