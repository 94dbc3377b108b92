# wrong: SGD: keeps the generator: the second step sees no parameters
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum, self.velocity = params, lr, momentum, {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                v = self.velocity.setdefault(id(p), torch.zeros_like(p))
                v.mul_(self.momentum).add_(p.grad)
                p -= self.lr * v
