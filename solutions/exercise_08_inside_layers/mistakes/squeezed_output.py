"""Your result is squeezed, which also drops the axis of a batch of one. Keep the shape (..., n_out)."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).squeeze()
