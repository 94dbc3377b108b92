"""Your hidden layers use ReLU, and tanh is asked for."""


class MLP(MLP):
    def forward(self, x: Tensor) -> Tensor:
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)
