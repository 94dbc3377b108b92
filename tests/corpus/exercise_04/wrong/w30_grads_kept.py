# wrong: sgd_step_: the gradients are left for the next backward
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
