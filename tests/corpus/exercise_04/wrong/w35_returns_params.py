# wrong: sgd_step_: returns the parameters instead of None
# base: right/r01_plain.py
def sgd_step_(params, lr):
    params = list(params)
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
    return params
