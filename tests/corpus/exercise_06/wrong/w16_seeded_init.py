# wrong: MLP: seeds the global generator for its weights: two networks are the same
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        torch.manual_seed(0)
        mods = []
        for h in hidden:
            mods += [nn.Linear(n_in, h), nn.Tanh()]
            n_in = h
        self.net = nn.Sequential(*mods, nn.Linear(n_in, n_out))

    def forward(self, x):
        return self.net(x)
