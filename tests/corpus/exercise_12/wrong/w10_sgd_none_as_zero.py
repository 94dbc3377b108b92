# wrong: SGD: a missing gradient is taken as zero: the velocity goes on moving the parameter
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            v.mul_(self.momentum)
            if p.grad is not None:
                v.add_(p.grad)
            p -= self.lr * v
