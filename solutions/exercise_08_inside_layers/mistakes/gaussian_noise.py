"""Your layer multiplies with Gaussian noise. Dropout sets entries to zero, and scales the others by one
factor.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * (1 + torch.randn_like(x) * (self.p / (1 - self.p) if self.p < 1 else 1.0) ** 0.5)
