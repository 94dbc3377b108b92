"""Your step changes the gradients: it computes the velocity in p.grad itself. Compute it in memory of its own."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.copy_(p.grad.add_(self.momentum * velocity))
                p.sub_(self.lr * velocity)
