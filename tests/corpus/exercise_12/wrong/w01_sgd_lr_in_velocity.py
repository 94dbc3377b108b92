# wrong: SGD: lr inside the velocity: another path once lr is changed
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad, alpha=self.lr)
                p -= v
