"""Your function asks for the length of params or for an entry by its number. A generator has neither: use a
plain `for p in params`.
"""


def sgd_step_(params, lr):
    with torch.no_grad():
        for i in range(len(params)):
            p = params[i]
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
