# wrong: Dropout: a generator seeded in forward: always the same mask
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p in (0, 1):
            return x * (1 - self.p if self.training else 1)
        g = torch.Generator().manual_seed(0)
        return x * (torch.rand(x.shape, generator=g) >= self.p).to(x) / (1 - self.p)
