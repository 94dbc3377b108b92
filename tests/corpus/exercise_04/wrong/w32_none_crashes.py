# wrong: sgd_step_: a parameter without a gradient crashes the step
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad = None
