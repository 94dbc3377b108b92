"""Your result is float32, whatever the dtype of the input. Keep the dtype."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).float()
