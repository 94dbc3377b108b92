# debatable: MLP: one nn.Tanh object in several places: layer_outputs of it would see one name
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        act = nn.Tanh()
        mods = []
        for h in hidden:
            mods += [nn.Linear(n_in, h), act]
            n_in = h
        self.net = nn.Sequential(*mods, nn.Linear(n_in, n_out))

    def forward(self, x):
        return self.net(x)
