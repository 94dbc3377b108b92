# wrong: sgd_step_: len(params): a generator has none
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for i in range(len(params)):
            p = params[i]
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
