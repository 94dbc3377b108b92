"""Your step clears the gradients. That is the task of zero_grad; others may want to look at them after the step."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
                p.grad = None
