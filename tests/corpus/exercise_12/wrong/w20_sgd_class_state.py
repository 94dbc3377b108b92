# wrong: SGD: one velocity dict for all optimisers
# base: right/r01_plain.py
class SGD(SGD):
    _velocity = {}

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                v = self._velocity.setdefault((i, p.shape), torch.zeros_like(p))
                v.mul_(self.momentum).add_(p.grad)
                p -= self.lr * v
