"""Keeps its state in dictionaries by parameter, made when the first gradient comes."""


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum, self.state = [*params], lr, momentum, {}

    def step(self):
        with torch.no_grad():
            for p in filter(lambda p: p.grad is not None, self.params):
                self.state[p] = self.momentum * self.state[p] + p.grad if p in self.state else p.grad.clone()
                p -= self.lr * self.state[p]

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.params, self.lr, self.betas, self.eps, self.state = tuple(params), lr, betas, eps, {}

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    t, m, s = self.state.get(id(p), (0, 0.0, 0.0))
                    t += 1
                    m = self.betas[0] * m + (1 - self.betas[0]) * p.grad
                    s = self.betas[1] * s + (1 - self.betas[1]) * p.grad**2
                    self.state[id(p)] = t, m, s
                    p -= self.lr * (m / (1 - self.betas[0] ** t)) / ((s / (1 - self.betas[1] ** t)) ** 0.5 + self.eps)

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.detach_().zero_()
