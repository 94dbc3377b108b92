# wrong: infer: x is detached, but the parameters record a graph
# base: right/r01_plain.py
def infer(model, x):
    return model(x.detach())
