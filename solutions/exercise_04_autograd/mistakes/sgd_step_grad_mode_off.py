"""After your step gradients are switched off for the whole program. torch.set_grad_enabled(False) stays in
force until somebody undoes it; a `with torch.no_grad():` block ends by itself.
"""


def sgd_step_(params, lr):
    torch.set_grad_enabled(False)
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
