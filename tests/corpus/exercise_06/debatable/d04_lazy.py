# debatable: MLP: Lazy layers: parameters are uninitialised until the first batch
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        mods = [m for h in hidden for m in (nn.LazyLinear(h), nn.Tanh())]
        self.net = nn.Sequential(*mods, nn.LazyLinear(n_out))

    def forward(self, x):
        return self.net(x)
