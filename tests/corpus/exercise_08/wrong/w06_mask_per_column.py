# wrong: Dropout: one mask for all rows
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p in (0, 1):
            return x * (1 - self.p if self.training else 1)
        return x * (torch.rand_like(x[:1]) >= self.p) / (1 - self.p)
