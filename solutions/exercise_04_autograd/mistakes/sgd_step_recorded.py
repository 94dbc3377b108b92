"""PyTorch refuses to change a leaf that requires grad in place while it records. Put the step under
torch.no_grad().
"""


def sgd_step_(params, lr):
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
