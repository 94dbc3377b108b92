# wrong: sgd_step_: requires_grad is off after the step
# base: right/r01_plain.py
def sgd_step_(params, lr):
    for p in params:
        if p.grad is not None:
            p.requires_grad_(False)
            p -= lr * p.grad
            p.grad = None
