"""Your velocity never forgets: it adds up all gradients with full weight. Multiply it by the momentum before you
add the gradient."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                if self.momentum:
                    velocity.add_(p.grad)
                else:
                    velocity.copy_(p.grad)
                p.sub_(self.lr * velocity)
