# debatable: MLP: starts from Xavier weights and zero biases: the text does not say how the layers start
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        mods = []
        for h in hidden:
            mods += [nn.Linear(n_in, h), nn.Tanh()]
            n_in = h
        self.net = nn.Sequential(*mods, nn.Linear(n_in, n_out))
        init_xavier_(self)

    def forward(self, x):
        return self.net(x)
