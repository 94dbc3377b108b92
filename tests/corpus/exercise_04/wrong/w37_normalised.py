# wrong: sgd_step_: the gradient is clipped to norm 1 before the step
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad / p.grad.norm().clamp(min=1)
                p.grad = None
