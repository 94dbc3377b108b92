"""Adam multiplies the powers of its betas step by step, in tensors."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.powers = [torch.ones(2, dtype=torch.float64) for _ in self.params]

    @torch.no_grad()
    def step(self):
        for p, mean, square, powers in zip(self.params, self.means, self.squares, self.powers):
            if p.grad is None:
                continue
            powers *= torch.tensor(self.betas, dtype=torch.float64)
            first, second = (1 - powers).tolist()
            mean.mul_(self.betas[0]).add_((1 - self.betas[0]) * p.grad)
            square.mul_(self.betas[1]).add_((1 - self.betas[1]) * p.grad.pow(2))
            p.sub_(self.lr * mean.div(first).div(square.div(second).sqrt().add(self.eps)))
