# wrong: Dropout: active in eval mode
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
