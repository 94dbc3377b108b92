"""All parameters share one velocity, and mix up their gradients. Each needs its own, of its own shape."""


class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr, momentum)
        self.velocity = 0.0

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                self.velocity = self.momentum * self.velocity + p.grad
                p.sub_(self.lr * self.velocity)
