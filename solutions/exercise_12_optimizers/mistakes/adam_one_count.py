"""Your step count goes up for every parameter in every step, also for one that has no gradient, which then gets
a wrong bias correction. Count for each parameter by itself, and only the steps in which it moves."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.t = 0

    @torch.no_grad()
    def step(self):
        beta1, beta2 = self.betas
        self.t += 1
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            mean = self.means[i].mul_(beta1).add_(p.grad, alpha=1 - beta1)
            square = self.squares[i].mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            corrected_mean = mean / (1 - beta1**self.t)
            corrected_square = square / (1 - beta2**self.t)
            p.sub_(self.lr * corrected_mean / (corrected_square.sqrt() + self.eps))
