# wrong: grad_norm: the mean of the norms
# base: right/r01_plain.py
def grad_norm(model):
    n = [p.grad.norm().item() for p in model.parameters() if p.grad is not None]
    return sum(n) / len(n) if n else 0.0
