"""A change of the attribute lr has no effect: you use the rate from __init__. Read self.lr in every step."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.first_lr = lr

    @torch.no_grad()
    def step(self):
        beta1, beta2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.steps[i] += 1
            mean = self.means[i].mul_(beta1).add_(p.grad, alpha=1 - beta1)
            square = self.squares[i].mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            corrected_mean = mean / (1 - beta1 ** self.steps[i])
            corrected_square = square / (1 - beta2 ** self.steps[i])
            p.sub_(self.first_lr * corrected_mean / (corrected_square.sqrt() + self.eps))
