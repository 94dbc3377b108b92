# wrong: SGD: multiplies the gradients themselves by lr
# base: right/r01_plain.py
class SGD(SGD):
    @torch.no_grad()
    def step(self):
        for p, v in zip(self.params, self.velocity):
            if p.grad is not None:
                v.mul_(self.momentum).add_(p.grad)
                p.grad.mul_(self.lr)
                p -= self.lr * v
