"""You put new tensors into your list of parameters, but the model keeps the old ones. Change the tensors in
place."""


class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                grad = p.grad
                self.velocities[i] = self.momentum * self.velocities[i] + grad
                self.params[i] = p - self.lr * self.velocities[i]
                self.params[i].grad = grad
