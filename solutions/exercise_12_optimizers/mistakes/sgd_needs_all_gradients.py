"""Your step fails where a parameter has no gradient. Skip a parameter whose .grad is None."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if True:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
