"""Your step ends at the first parameter without a gradient, and those after it do not move. Go on with the next
one: continue, not return or break."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is None:
                break
            if True:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * velocity)
