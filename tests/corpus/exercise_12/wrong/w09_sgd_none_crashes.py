# wrong: SGD: a parameter without a gradient crashes the step
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            v.mul_(self.momentum).add_(p.grad)
            p -= self.lr * v
