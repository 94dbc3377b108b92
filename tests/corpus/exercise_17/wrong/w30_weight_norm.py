# wrong: grad_norm: the norm of the parameters
# base: right/r01_plain.py
def grad_norm(model):
    return math.sqrt(sum(p.detach().pow(2).sum().item() for p in model.parameters() if p.grad is not None))
