# wrong: Dropout: one mask for all calls
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p in (0, 1):
            return x * (1 - self.p if self.training else 1)
        if getattr(self, "mask", None) is None or self.mask.shape != x.shape:
            self.mask = (torch.rand_like(x) >= self.p).to(x.dtype).detach()
        return x * self.mask / (1 - self.p)
