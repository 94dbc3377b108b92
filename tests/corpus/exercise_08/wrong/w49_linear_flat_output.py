# wrong: Linear: the leading axes are flattened and stay so
# base: right/r01_plain.py
class Linear(Linear):
    def forward(self, x):
        return super().forward(x.reshape(-1, x.shape[-1]))
