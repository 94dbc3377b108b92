"""Your step has the length of the gradient itself. Multiply the gradient by lr."""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= p.grad
                p.grad = None
