"""Your view fails where the input is not contiguous. x @ weight.T needs no view."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        y = x.view(x.numel() // x.shape[-1], x.shape[-1]) @ self.weight.T
        y = y if self.bias is None else y + self.bias
        return y.view(*x.shape[:-1], -1)
