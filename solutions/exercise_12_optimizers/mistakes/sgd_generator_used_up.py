"""Your optimiser keeps the generator it was given, which can be read once: the second time there are no
parameters left. Make a list of it in __init__."""


class SGD(SGD):
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = params, lr, momentum
        self.velocities = {}

    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                velocity = self.momentum * self.velocities.get(p, torch.zeros_like(p)) + p.grad
                self.velocities[p] = velocity
                p.sub_(self.lr * velocity)
