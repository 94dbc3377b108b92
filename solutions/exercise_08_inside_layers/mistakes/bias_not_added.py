"""The bias is not added."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return x @ self.weight.T
