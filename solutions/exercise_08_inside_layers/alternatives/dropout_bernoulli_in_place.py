"""A mask filled in place by bernoulli_, divided before the product."""


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            mask = torch.empty_like(x, memory_format=torch.contiguous_format).bernoulli_(1 - self.p)
            return x * (mask / (1 - self.p) if self.p < 1 else mask)
        return x
