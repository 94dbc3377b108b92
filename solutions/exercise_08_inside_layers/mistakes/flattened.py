"""Your result has two axes, whatever the input has. Only the last axis should change: (..., n_in) to (...,
n_out).
"""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        y = x.reshape(-1, x.shape[-1]) @ self.weight.T
        return y if self.bias is None else y + self.bias
