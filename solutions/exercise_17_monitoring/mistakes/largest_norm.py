"""You return the largest of the norms. All gradients count, as one vector: sum the squares, and take one root."""


def grad_norm(model):
    norms = [p.grad.norm().item() for p in model.parameters() if p.grad is not None]
    return max(norms, default=0.0)
