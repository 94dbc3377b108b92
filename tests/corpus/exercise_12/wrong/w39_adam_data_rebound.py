# wrong: Adam: keeps copies of the parameters: the model's own are never moved
# base: right/r01_plain.py
class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.originals = list(params)
        super().__init__([p.detach().clone() for p in self.originals], lr, betas, eps)

    def step(self):
        for p, q in zip(self.params, self.originals):
            p.grad = q.grad
        super().step()

    def zero_grad(self):
        for q in self.originals:
            q.grad = None
