# debatable: infer: grad mode is on afterwards, also when the caller had it off; the curriculum calls with grad mode on
# base: right/r01_plain.py
def infer(model, x):
    torch.set_grad_enabled(False)
    try:
        return model(x)
    finally:
        torch.set_grad_enabled(True)
