# wrong: sgd_step_: break instead of continue at the first parameter without a gradient
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                break
            p -= lr * p.grad
            p.grad = None
