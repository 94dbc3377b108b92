"""Your weight is made anew at each call, so that the layer never learns."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        weight = torch.empty_like(self.weight).uniform_(-1, 1) * x.shape[-1] ** -0.5
        y = x @ weight.T
        return y if self.bias is None else y + self.bias
