"""Your layer works for a batch of samples only. Any number of axes is allowed, as with x @ weight.T."""


class Linear(Linear):
    def forward(self, x: Tensor) -> Tensor:
        y = torch.mm(x, self.weight.T)
        return y if self.bias is None else y + self.bias
