# wrong: grad_norm: crashes on a parameter without a gradient
# base: right/r01_plain.py
def grad_norm(model):
    return math.sqrt(sum(p.grad.pow(2).sum().item() for p in model.parameters()))
