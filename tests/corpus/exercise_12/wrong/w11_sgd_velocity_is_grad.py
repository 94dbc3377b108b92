# wrong: SGD: the first velocity is the gradient tensor itself, which zero_grad or the next backward changes
# base: right/r01_plain.py
class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        self.velocity = [None] * len(self.params)

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            if self.velocity[i] is None:
                self.velocity[i] = p.grad
            else:
                self.velocity[i].mul_(self.momentum).add_(p.grad)
            p -= self.lr * self.velocity[i]

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
