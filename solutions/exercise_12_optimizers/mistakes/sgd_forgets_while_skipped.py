"""A parameter loses its velocity in a step without a gradient. Skip it: its velocity waits for the next
gradient."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
            else:
                velocity.zero_()
