# wrong: SGD: the parameters no longer require grad after a step
# base: right/r01_plain.py
class SGD(SGD):
    def step(self):
        for p, v in zip(self.params, self.velocity):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                w = p.detach().clone().requires_grad_()
                p.data = (w - self.lr * v).data
                p.requires_grad_(False)
