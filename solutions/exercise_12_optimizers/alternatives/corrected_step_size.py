"""Adam as in section 2 of the paper: the corrections go into the step size and into eps."""


class Adam(Adam):
    @torch.no_grad()
    def step(self):
        beta1, beta2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.steps[i] += 1
            self.means[i] += (1 - beta1) * (p.grad - self.means[i])
            self.squares[i] += (1 - beta2) * (p.grad * p.grad - self.squares[i])
            root = math.sqrt(1 - beta2 ** self.steps[i])
            size = self.lr * root / (1 - beta1 ** self.steps[i])
            p.addcdiv_(self.means[i], self.squares[i].sqrt().add_(self.eps * root), value=-size)
