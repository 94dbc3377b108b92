# wrong: Adam: the second moment of the gradient without the square
# base: right/r01_plain.py
class Adam(Adam):
    @torch.no_grad()
    def step(self):
        b1, b2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.t[i] += 1
                self.m[i].lerp_(p.grad, 1 - b1)
                self.v[i].lerp_(p.grad.abs(), 1 - b2)
                p -= self.lr * self.m[i] / (1 - b1 ** self.t[i]) / ((self.v[i] / (1 - b2 ** self.t[i])).sqrt() + self.eps)
