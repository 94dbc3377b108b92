"""Whole rows are dropped: you draw one number for each sample. Draw a number for every entry, in the shape of
x.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(len(x), *[1] * (x.dim() - 1), device=x.device) >= self.p
        return x * keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
