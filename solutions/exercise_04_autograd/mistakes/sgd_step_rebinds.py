"""The parameters do not move: p = p - lr * p.grad makes a new tensor and gives it the name p, while the model
keeps the old one. Write p -= lr * p.grad, under torch.no_grad().
"""


def sgd_step_(params, lr):
    for p in params:
        if p.grad is not None:
            p = p - lr * p.grad
            p.grad = None
