"""Weights kept as nn.Parameters of one's own, (in, out), in two ParameterLists."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        widths = [n_in, *hidden, n_out]
        self.weights = nn.ParameterList(torch.randn(m, n) / m**0.5 for m, n in pairwise(widths))
        self.biases = nn.ParameterList(torch.zeros(n) for n in widths[1:])

    def forward(self, x: Tensor) -> Tensor:
        for i, (weight, bias) in enumerate(zip(self.weights, self.biases)):
            x = torch.addmm(bias, torch.tanh(x) if i else x, weight)
        return x
