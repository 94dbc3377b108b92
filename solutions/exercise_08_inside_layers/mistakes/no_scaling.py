"""What is kept is not divided by 1 - p, so that the outputs are smaller in train mode than in eval mode.
Divide in train mode.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x * (torch.rand_like(x) >= self.p)
