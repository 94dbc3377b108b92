"""Your output is squeezed, which also drops the axis of a batch of one, or of a single output. It should
always have the shape (B, n_out).
"""


class MLP(MLP):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).squeeze()
