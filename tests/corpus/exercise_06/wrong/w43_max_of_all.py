# wrong: predict_proba: subtracts the maximum of the whole batch: rows far below it become 0/0
# base: right/r01_plain.py
def predict_proba(model, x):
    z = model(x)
    e = (z - z.max()).exp()
    return e / e.sum(-1, keepdim=True)
