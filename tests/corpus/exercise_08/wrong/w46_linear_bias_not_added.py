# wrong: Linear: the bias is not added
# base: right/r01_plain.py
class Linear(Linear):
    def forward(self, x):
        return x @ self.weight.T
