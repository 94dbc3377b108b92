"""What is kept is multiplied by 1 - p. It should be divided by it, so that the mean stays the same."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * (torch.rand_like(x) >= self.p) * (1 - self.p)
