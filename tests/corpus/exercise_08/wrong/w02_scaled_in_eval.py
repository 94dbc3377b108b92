# wrong: Dropout: the old form: scaled by 1 - p in eval instead of 1 / (1 - p) in training
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        return x * (torch.rand_like(x) >= self.p) if self.training else x * (1 - self.p)
