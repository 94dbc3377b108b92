# wrong: SGD: velocity = momentum * velocity + (1 - momentum) * grad
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad, alpha=1 - self.momentum)
                p -= self.lr * v
