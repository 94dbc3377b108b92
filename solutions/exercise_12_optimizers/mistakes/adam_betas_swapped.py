"""The two betas are swapped. The first belongs to the average of the gradients, the second to that of the
squares."""


class Adam(Adam):
    @torch.no_grad()
    def step(self):
        beta2, beta1 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.steps[i] += 1
            mean = self.means[i].mul_(beta1).add_(p.grad, alpha=1 - beta1)
            square = self.squares[i].mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            corrected_mean = mean / (1 - beta1 ** self.steps[i])
            corrected_square = square / (1 - beta2 ** self.steps[i])
            p.sub_(self.lr * corrected_mean / (corrected_square.sqrt() + self.eps))
