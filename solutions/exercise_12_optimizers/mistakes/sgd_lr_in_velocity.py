"""Your velocity holds lr * gradient. After a change of lr it still holds steps of the old rate. Keep lr out of
the velocity, and multiply by it in the step."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(self.lr * p.grad)
                p.sub_(velocity)
