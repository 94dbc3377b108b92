# wrong: sgd_step_: switches grad mode off for good
# base: right/r01_plain.py
def sgd_step_(params, lr):
    torch.set_grad_enabled(False)
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
