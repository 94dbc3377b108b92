"""Your mask is the wrong way round: entries are kept with probability p, and the scale is that for 1 - p."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand_like(x) < self.p
        return x * keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
