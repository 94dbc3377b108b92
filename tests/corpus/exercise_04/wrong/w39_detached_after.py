# wrong: infer: a graph is built and thrown away
# base: right/r01_plain.py
def infer(model, x):
    return model(x).detach()
