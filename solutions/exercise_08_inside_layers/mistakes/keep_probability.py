"""You take p for the probability to keep an entry. It is the probability to drop it."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand_like(x) < self.p
        return x * keep / self.p if self.p > 0 else 0 * x
