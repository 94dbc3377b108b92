"""Your result is cut off from the graph, so that nothing gets a gradient."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).detach()
