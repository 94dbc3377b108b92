"""Steps while requires_grad is switched off, and switches it back for those that had it."""


class SGD(SGD):
    def step(self):
        for p, velocity in zip(self.params, self.velocities):
            if p.grad is None:
                continue
            flag = p.requires_grad
            p.requires_grad_(False)
            velocity.copy_(self.momentum * velocity + p.grad.detach())
            p -= self.lr * velocity
            p.requires_grad_(flag)
