"""Your values are right, but the gradient is not: it should be multiplied by the same mask and scale as x.
Compute the result from x itself.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x + (super().forward(x) - x).detach()
