"""Assigns p.data, in a module-free style with detached gradients."""


class SGD(SGD):
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.velocities[i] = self.momentum * self.velocities[i] + p.grad.detach()
            p.data = p.data - self.lr * self.velocities[i]


class Adam(Adam):
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.steps[i] += 1
                grad = p.grad.data
                self.means[i] = torch.lerp(grad, self.means[i], self.betas[0])
                self.squares[i] = torch.lerp(grad * grad, self.squares[i], self.betas[1])
                first, second = (1 - beta ** self.steps[i] for beta in self.betas)
                p.data -= self.lr / first * self.means[i] / (torch.sqrt(self.squares[i] / second) + self.eps)
