"""A parameter that took no part in the loss has the gradient None, which has no norm. Skip it."""


def grad_norm(model):
    return math.sqrt(sum(p.grad.square().sum().item() for p in model.parameters()))
