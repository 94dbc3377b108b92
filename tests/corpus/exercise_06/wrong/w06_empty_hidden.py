# wrong: MLP: an empty hidden list crashes
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        mods = [nn.Linear(n_in, hidden[0]), nn.Tanh()]
        for a, b in zip(hidden, hidden[1:]):
            mods += [nn.Linear(a, b), nn.Tanh()]
        self.net = nn.Sequential(*mods, nn.Linear(hidden[-1], n_out))

    def forward(self, x):
        return self.net(x)
