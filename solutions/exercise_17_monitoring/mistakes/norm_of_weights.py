"""You take the norm of the parameters. It is their gradients, p.grad, that count."""


def grad_norm(model):
    return math.sqrt(sum(p.detach().square().sum().item() for p in model.parameters()))
