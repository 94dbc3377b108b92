# wrong: Dropout: no 1 / (1 - p)
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        return x * (torch.rand_like(x) >= self.p) if self.training else x
