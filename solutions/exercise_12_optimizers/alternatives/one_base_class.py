"""SGD and Adam share a base class of their own, which asks for a direction per parameter."""


class Walker:
    def __init__(self, params, lr):
        self.slots = [(p, {}) for p in params]
        self.lr = lr

    @torch.no_grad()
    def step(self):
        for p, kept in self.slots:
            if p.grad is not None:
                p -= self.lr * self.direction(p.grad, kept)

    def zero_grad(self):
        for p, _ in self.slots:
            p.grad = None


class SGD(Walker):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr)
        self.momentum = momentum

    def direction(self, grad, kept):
        kept["v"] = grad + self.momentum * kept.get("v", 0)
        return kept["v"]


class Adam(Walker):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr)
        self.betas, self.eps = betas, eps

    def direction(self, grad, kept):
        kept["t"] = kept.get("t", 0) + 1
        averages = []
        for beta, value in zip(self.betas, (grad, grad**2)):
            kept[beta, len(averages)] = beta * kept.get((beta, len(averages)), 0) + (1 - beta) * value
            averages.append(kept[beta, len(averages)] / (1 - beta ** kept["t"]))
        return averages[0] / (averages[1].sqrt() + self.eps)
