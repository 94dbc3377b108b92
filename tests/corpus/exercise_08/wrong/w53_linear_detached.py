# wrong: Linear: weight.data: no gradient to the weight
# base: right/r01_plain.py
class Linear(Linear):
    def forward(self, x):
        y = x @ self.weight.data.T
        return y if self.bias is None else y + self.bias
