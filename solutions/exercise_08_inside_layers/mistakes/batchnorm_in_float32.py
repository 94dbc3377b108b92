"""Your layer computes in float32, whatever the dtype of the input. Keep the dtype."""


class BatchNorm1d(BatchNorm1d):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).float()
