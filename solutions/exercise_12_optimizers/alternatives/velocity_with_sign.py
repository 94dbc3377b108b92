"""SGD keeps the velocity with the opposite sign, and adds it; zero_grad is the module's own way."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                torch.add(-p.grad, velocity, alpha=self.momentum, out=velocity)
                p.add_(self.lr * velocity)

    def zero_grad(self, set_to_none=False):
        for p in self.params:
            if p.grad is not None:
                p.grad = None if set_to_none else torch.zeros_like(p)
