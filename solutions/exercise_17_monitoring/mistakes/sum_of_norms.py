"""You add up the norms of the parameters, but norms do not add up (3 and 4 give 5). Sum the squares, and take
one root."""


def grad_norm(model):
    norms = [p.grad.norm().item() for p in model.parameters() if p.grad is not None]
    return float(sum(norms))
