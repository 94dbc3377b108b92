"""Your layer drops a fixed number of entries at each call. Every entry should be drawn by itself, so that
their number varies.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.ones(x.numel(), dtype=x.dtype, device=x.device)
        keep[torch.randperm(x.numel(), device=x.device)[: round(self.p * x.numel())]] = 0
        return x * keep.view(x.shape) * (1 / (1 - self.p) if self.p < 1 else 0.0)
