"""One mask is drawn for a row and used for all rows of the batch. Draw a number for every entry, in the shape
of x.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(x.shape[-1], device=x.device) >= self.p
        return x * keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
