# wrong: Dropout: the input is changed
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if self.training:
            x.data[torch.rand_like(x) < self.p] = 0
            if self.p < 1:
                return x / (1 - self.p)
        return x
