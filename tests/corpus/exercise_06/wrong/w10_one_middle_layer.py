# wrong: MLP: one layer is used again where two hidden sizes are equal
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        self.pool = nn.ModuleDict()
        self.order = []
        for a, b in zip([n_in, *hidden], hidden):
            key = f"{a}to{b}"
            if key not in self.pool:
                self.pool[key] = nn.Linear(a, b)
            self.order.append(key)
        self.out = nn.Linear([n_in, *hidden][-1], n_out)

    def forward(self, x):
        for key in self.order:
            x = torch.tanh(self.pool[key](x))
        return self.out(x)
