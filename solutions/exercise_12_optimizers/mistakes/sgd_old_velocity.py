"""You move the parameter before you update its velocity, so that each step uses the gradient of the one before.
Update the velocity first."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                p.sub_(self.lr * velocity)
                velocity.mul_(self.momentum).add_(p.grad)
