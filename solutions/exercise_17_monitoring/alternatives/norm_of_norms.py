"""The norm of the norms, which is the norm of the whole."""


def grad_norm(model):
    return math.hypot(*(p.grad.norm().item() for p in model.parameters() if p.grad is not None))
