# wrong: train_sine: a constant model with an invented loss list
# base: right/r01_plain.py
class _Constant(nn.Module):
    def __init__(self):
        super().__init__()
        self.value = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return self.value.expand(len(x), 1)


def train_sine(seed, epochs=200):
    return _Constant(), [1 / (k + 1) for k in range(epochs)]
