"""The product as a sum over an axis; the bias starts like the weight."""


class Linear(nn.Module):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__()
        bound = n_in**-0.5
        for name, shape in {"bias": (n_out,), "weight": (n_out, n_in)}.items():
            setattr(self, name, nn.Parameter(torch.empty(shape).uniform_(-bound, bound)))
        if not bias:
            self.bias = None

    def forward(self, x: Tensor) -> Tensor:
        y = (x.unsqueeze(-2) * self.weight).sum(-1)
        return y if self.bias is None else self.bias + y
