"""Your forward casts to float32, and so it fails, or loses digits, when the model works with float64. Keep the
dtype of the input.
"""


class MLP(MLP):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).float()
