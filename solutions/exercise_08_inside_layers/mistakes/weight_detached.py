"""Your forward uses weight.data (or detach), which is outside the graph: the weight gets no gradient."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        y = x @ self.weight.data.T
        return y if self.bias is None else y + self.bias
