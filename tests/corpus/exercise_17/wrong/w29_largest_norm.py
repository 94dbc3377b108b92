# wrong: grad_norm: the largest entry
# base: right/r01_plain.py
def grad_norm(model):
    return max((p.grad.abs().max().item() for p in model.parameters() if p.grad is not None), default=0.0)
