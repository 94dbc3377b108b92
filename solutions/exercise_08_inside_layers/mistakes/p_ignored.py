"""Your layer drops one half of the entries, whatever p is. Keep p in __init__ and use it."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        return nn.functional.dropout(x, 0.5, self.training)
