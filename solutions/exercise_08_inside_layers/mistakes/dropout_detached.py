"""Your result is cut off from the graph, so that no gradient passes the layer."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x).detach()
