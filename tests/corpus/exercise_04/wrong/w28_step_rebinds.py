# wrong: sgd_step_: p = p - ... only binds a local name
# base: right/r01_plain.py
def sgd_step_(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p = p - lr * p.grad
                p.grad = None
