# wrong: grad_norm: a tensor
# base: right/r01_plain.py
def grad_norm(model):
    g = [p.grad.flatten() for p in model.parameters() if p.grad is not None]
    return torch.cat(g).norm() if g else 0.0
