"""A Gaussian start that is cut to the range, and the weight before the input in the product."""


class Linear(nn.Module):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__()
        bound = 1 / n_in**0.5
        self.bias = None
        self.weight = nn.Parameter(nn.init.trunc_normal_(torch.empty(n_out, n_in), std=bound / 2, a=-bound, b=bound))
        if bias:
            self.bias = nn.Parameter(torch.zeros(n_out))

    def forward(self, x: Tensor) -> Tensor:
        y = torch.matmul(self.weight, x.unsqueeze(-1)).squeeze(-1)
        if self.bias is not None:
            y = y + self.bias
        return y
