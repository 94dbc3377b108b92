"""torch.where, scaling first, and an attribute of another name."""


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.drop = p

    def forward(self, x: Tensor) -> Tensor:
        if self.training and self.drop > 0:
            scaled = x / max(1 - self.drop, 1e-12)
            x = torch.where(torch.rand(x.shape, device=x.device) < self.drop, torch.zeros_like(x), scaled)
        return x
