# wrong: SGD: p = p - ...: the model keeps its old values
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for i, (p, v) in enumerate(zip(self.params, self.velocity)):
            if p.grad is not None:
                g = p.grad
                v.mul_(self.momentum).add_(g)
                self.params[i] = (p - self.lr * v).requires_grad_()
                self.params[i].grad = g
