# debatable: sgd_step_: p.data = ...: the same tensor object and leaf, but new memory
# base: right/r01_plain.py
def sgd_step_(params, lr):
    for p in params:
        if p.grad is not None:
            p.data = p.data - lr * p.grad.data
            p.grad = None
