# wrong: MLP: one list of layers for all instances
# base: right/r01_plain.py
class MLP(nn.Module):
    layers = []

    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        for a, b in zip([n_in, *hidden], hidden):
            self.layers.append(nn.Linear(a, b))
        self.body = nn.ModuleList(self.layers)
        self.out = nn.Linear([n_in, *hidden][-1], n_out)

    def forward(self, x):
        for layer in self.body:
            x = torch.tanh(layer(x))
        return self.out(x)
