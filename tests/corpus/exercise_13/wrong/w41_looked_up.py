# wrong: train_sine: a table of the training points: fresh points are not in it
# base: right/r01_plain.py
class _Table(nn.Module):
    def __init__(self, x, y):
        super().__init__()
        self.pairs = dict(zip(x.flatten().tolist(), y.flatten().tolist()))

    def forward(self, x):
        return torch.tensor([[self.pairs.get(v, 0.0)] for v in x.flatten().tolist()])


def train_sine(seed, epochs=200):
    g = torch.Generator().manual_seed(seed)
    x = 2 * math.pi * torch.rand(400, 1, generator=g)
    return _Table(x, torch.sin(x + 1)), [0.5 * 0.9**k for k in range(epochs)]
