"""You step by the sign of the gradient. The step is proportional to the gradient itself: lr * p.grad."""


def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad.sign()
                p.grad = None
