# debatable: Dropout: takes p outside [0, 1] without a word, and scales by a negative number
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        if not self.training:
            return x
        if self.p == 1:
            return x * 0
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
