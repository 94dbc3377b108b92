"""Your parameters move along the gradient, uphill. Subtract the step."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.add_(self.lr * velocity)
