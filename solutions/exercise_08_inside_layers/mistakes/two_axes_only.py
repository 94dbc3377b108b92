"""Your layer works for two axes only. Dropout takes any shape: torch.rand_like(x) has the shape of x."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        rows, columns = x.shape
        return super().forward(x)
