"""Your function returns the parameters. It works in place and returns None; the caller has the tensors
already.
"""


def sgd_step_(params, lr):
    params = list(params)
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
    return params
