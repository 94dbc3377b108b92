"""masked_fill on a copy, the numbers drawn in float64 and in the order of columns."""


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x.clone()
        draws = torch.rand(x.shape[::-1], dtype=torch.float64, device=x.device).permute(*range(x.dim() - 1, -1, -1))
        return x.masked_fill(draws < self.p, 0.0) * (1 / (1 - self.p) if self.p != 1 else 1.0)
