"""What is kept is divided by p. It should be divided by 1 - p, the probability to be kept."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand_like(x) >= self.p
        return x * keep * (1 / self.p if self.p > 0 else 1.0)
