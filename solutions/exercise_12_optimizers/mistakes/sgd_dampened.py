"""You weigh the gradient with 1 - momentum, as in a running average. The velocity is a sum: momentum * v + grad."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_((1 - self.momentum) * p.grad)
                p.sub_(self.lr * velocity)
