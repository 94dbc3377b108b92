"""You look ahead by adding momentum * velocity to the gradient, which is Nesterov's variant. Here the step is lr
* velocity."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is not None:
                velocity.mul_(self.momentum).add_(p.grad)
                p.sub_(self.lr * (p.grad + self.momentum * velocity))
