# wrong: infer: grad mode is on afterwards, also when the caller had it off
# base: right/r01_plain.py
def infer(model, x):
    torch.set_grad_enabled(False)
    try:
        return model(x)
    finally:
        torch.set_grad_enabled(True)
