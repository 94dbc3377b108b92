"""You write into the caller's tensor. Make a new one for the result."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        scale = 1 / (1 - self.p) if self.p < 1 else 0.0
        with torch.no_grad():
            x.mul_(torch.rand_like(x) >= self.p)
        return x * scale
