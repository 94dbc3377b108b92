"""A mask from torch.bernoulli of a tensor of probabilities; p = 1 by itself."""


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        if self.p == 1:
            return torch.zeros_like(x)
        return x * torch.bernoulli(torch.full_like(x, 1 - self.p)).div_(1 - self.p)
