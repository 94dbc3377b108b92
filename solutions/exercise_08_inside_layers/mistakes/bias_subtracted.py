"""The bias is subtracted. It should be added."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        y = x @ self.weight.T
        return y if self.bias is None else y - self.bias
