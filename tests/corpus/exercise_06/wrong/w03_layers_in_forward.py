# wrong: MLP: the output layer is made anew in every forward
# base: right/r01_plain.py
class MLP(nn.Module):
    def __init__(self, n_in, hidden, n_out):
        super().__init__()
        self.n_out = n_out
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip([n_in] + list(hidden), hidden)])

    def forward(self, x):
        for layer in self.layers:
            x = torch.tanh(layer(x))
        return nn.Linear(x.shape[-1], self.n_out, dtype=x.dtype, device=x.device)(x)
