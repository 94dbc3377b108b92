# wrong: Dropout: divided by p
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        return x * (torch.rand_like(x) >= self.p) / self.p
