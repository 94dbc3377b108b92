"""A parameter without a gradient moves on with its old velocity. Skip it: neither it nor its velocity changes."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if True:
                if p.grad is None:
                    velocity.mul_(self.momentum)
                else:
                    velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
