# wrong: Adam: a weight decay of 1e-2, as in AdamW
# base: right/r01_plain.py
class Adam(Adam):
    @torch.no_grad()
    def step(self):
        for p in self.params:
            if p.grad is not None:
                p.mul_(1 - self.lr * 1e-2)
        super().step()
