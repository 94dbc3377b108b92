# wrong: MLP: super().__init__() is missing
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip([n_in] + hidden, hidden)])
        self.out = nn.Linear((hidden or [n_in])[-1], n_out)

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return self.out(x)
