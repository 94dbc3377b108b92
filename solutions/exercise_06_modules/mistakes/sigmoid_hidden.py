"""Your hidden layers use the sigmoid, and tanh is asked for."""


class MLP(MLP):
    def forward(self, x: Tensor) -> Tensor:
        for layer in self.hidden:
            x = torch.sigmoid(layer(x))
        return self.last(x)
