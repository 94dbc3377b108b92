# wrong: MLP: appends n_out to the caller's list
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        hidden.append(n_out)
        mods = []
        for h in hidden:
            mods += [nn.Linear(n_in, h), nn.Tanh()]
            n_in = h
        self.net = nn.Sequential(*mods[:-1])

    def forward(self, x):
        return self.net(x)
