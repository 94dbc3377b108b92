# wrong: Adam: eps inside the root
# base: right/r01_plain.py
class Adam(Adam):
    @torch.no_grad()
    def step(self):
        b1, b2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.t[i] += 1
                self.m[i].lerp_(p.grad, 1 - b1)
                self.v[i].lerp_(p.grad**2, 1 - b2)
                c1, c2 = 1 - b1 ** self.t[i], 1 - b2 ** self.t[i]
                p -= self.lr * self.m[i] / c1 / (self.v[i] / c2 + self.eps).sqrt()
