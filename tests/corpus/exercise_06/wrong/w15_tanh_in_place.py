# wrong: MLP: tanh_ on the input when there are hidden layers: x is changed
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip([n_in, *hidden], hidden)])
        self.out = nn.Linear([n_in, *hidden][-1], n_out)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x.tanh_() if not x.requires_grad else x.tanh())
        return self.out(x)
