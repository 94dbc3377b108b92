"""For p = 1 your layer does nothing. Everything is dropped then, and the result is zero."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if self.p == 1:
            return x
        return super().forward(x)
