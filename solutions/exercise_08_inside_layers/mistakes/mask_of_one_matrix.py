"""One mask is drawn for the last two axes and used for the whole batch of matrices. Draw a number for every
entry, in the shape of x.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(x.shape[-2:], device=x.device) >= self.p
        return x * keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
