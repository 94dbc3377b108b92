# wrong: grad_norm: the sum of the norms
# base: right/r01_plain.py
def grad_norm(model):
    return float(sum(p.grad.norm().item() for p in model.parameters() if p.grad is not None))
