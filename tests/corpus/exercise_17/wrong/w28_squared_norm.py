# wrong: grad_norm: no root
# base: right/r01_plain.py
def grad_norm(model):
    return float(sum(p.grad.pow(2).sum().item() for p in model.parameters() if p.grad is not None))
