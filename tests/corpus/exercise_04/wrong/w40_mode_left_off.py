# wrong: infer: the caller's grad mode stays off
# base: right/r01_plain.py
def infer(model, x):
    torch.set_grad_enabled(False)
    return model(x)
