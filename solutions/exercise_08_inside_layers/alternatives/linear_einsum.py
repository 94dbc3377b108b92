"""einsum, and a start from torch.rand in half of the range."""


class Linear(nn.Module):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__()
        self.weight = nn.Parameter((torch.rand(n_out, n_in) - 0.5) / n_in**0.5)
        self.bias = nn.Parameter((torch.rand(n_out) - 0.5) / n_in**0.5) if bias else None

    def forward(self, x: Tensor) -> Tensor:
        y = torch.einsum("...i,oi->...o", x, self.weight)
        return y + self.bias if self.bias is not None else y
