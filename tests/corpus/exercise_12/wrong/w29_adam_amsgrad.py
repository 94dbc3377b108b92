# wrong: Adam: AMSGrad: the largest second moment so far
# base: right/r01_plain.py
class Adam(Adam):
    @torch.no_grad()
    def step(self):
        b1, b2 = self.betas
        self.top = getattr(self, "top", [torch.zeros_like(p) for p in self.params])
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.t[i] += 1
                self.m[i].lerp_(p.grad, 1 - b1)
                self.v[i].lerp_(p.grad**2, 1 - b2)
                self.top[i] = torch.maximum(self.top[i], self.v[i])
                p -= self.lr * self.m[i] / (1 - b1 ** self.t[i]) / ((self.top[i] / (1 - b2 ** self.t[i])).sqrt() + self.eps)
