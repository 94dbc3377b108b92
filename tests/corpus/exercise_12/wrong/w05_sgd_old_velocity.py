# wrong: SGD: moves by the velocity of the step before
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            if p.grad is not None:
                p -= self.lr * v
                v.mul_(self.momentum).add_(p.grad)
