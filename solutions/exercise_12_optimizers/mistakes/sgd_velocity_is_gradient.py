"""Your first velocity is the tensor p.grad itself. Later steps then change the gradient, and a gradient that is
computed into the same memory changes the velocity. Make a copy."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                if not self.velocities[i].any():
                    self.velocities[i] = p.grad
                else:
                    self.velocities[i].mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * self.velocities[i])
