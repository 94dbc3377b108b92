# wrong: Linear: mm: two dimensions only
# base: right/r01_plain.py
class Linear(Linear):
    def forward(self, x):
        y = x.mm(self.weight.T)
        return y if self.bias is None else y + self.bias
