"""You divide by the share of entries that happened to be kept. The factor is 1 / (1 - p), whatever was drawn."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = (torch.rand_like(x) >= self.p).to(x.dtype)
        return x * keep / keep.mean().clamp(min=1e-3)
