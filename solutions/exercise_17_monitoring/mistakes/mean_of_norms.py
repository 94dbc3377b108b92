"""You average the norms of the parameters. Sum the squares of all entries of all gradients, and take one root."""


def grad_norm(model):
    norms = [p.grad.norm().item() for p in model.parameters() if p.grad is not None]
    return sum(norms) / len(norms) if norms else 0.0
