"""Your layer cuts off negative outputs. It should be linear, without an activation."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).relu()
