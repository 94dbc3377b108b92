"""You return the square of the norm: the root is missing."""


def grad_norm(model):
    norms = [p.grad.norm().item() for p in model.parameters() if p.grad is not None]
    return float(sum(norm**2 for norm in norms))
