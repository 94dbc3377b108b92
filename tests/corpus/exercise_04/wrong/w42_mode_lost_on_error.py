# wrong: infer: grad mode stays off when the model raises
# base: right/r01_plain.py
def infer(model, x):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    out = model(x)
    torch.set_grad_enabled(before)
    return out
