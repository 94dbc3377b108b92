# wrong: Adam: [zeros] * n: all parameters of a shape share their moments
# base: right/r01_plain.py
class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        first, second = {}, {}
        self.m = [first.setdefault(p.shape, m) for p, m in zip(self.params, self.m)]
        self.v = [second.setdefault(p.shape, v) for p, v in zip(self.params, self.v)]

    @torch.no_grad()
    def step(self):
        b1, b2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is not None:
                self.t[i] += 1
                self.m[i].lerp_(p.grad, 1 - b1)
                self.v[i].lerp_(p.grad**2, 1 - b2)
                p -= self.lr * self.m[i] / (1 - b1 ** self.t[i]) / ((self.v[i] / (1 - b2 ** self.t[i])).sqrt() + self.eps)
