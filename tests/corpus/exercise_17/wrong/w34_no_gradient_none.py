# wrong: grad_norm: None where no parameter has a gradient
# base: right/r01_plain.py
def grad_norm(model):
    g = [p.grad.flatten() for p in model.parameters() if p.grad is not None]
    return torch.cat(g).norm().item() if g else None
