"""Momentum has no effect: your velocity is the gradient alone. Keep it from step to step: momentum * v + grad."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                p.sub_(self.lr * p.grad)
