"""No parameter of the model moves: `p = p - ...` makes a new tensor and gives it the name p, and a copy is another
tensor as well. Change the parameter itself, with p.sub_(...) or p -= ....
"""


class Adam(Adam):
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
            p = p - self.lr * corrected_mean / (corrected_square.sqrt() + self.eps)
