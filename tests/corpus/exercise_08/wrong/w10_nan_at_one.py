# wrong: Dropout: 0 / 0 for p = 1
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
