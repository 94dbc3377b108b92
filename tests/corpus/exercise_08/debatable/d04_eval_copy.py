# debatable: Dropout: a copy in eval mode instead of x itself
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        return super().forward(x) if self.training else x.clone()
