"""You scale in eval mode, as in the paper of 2014. PyTorch scales in train mode, by 1 / (1 - p), and eval mode
is the identity.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x * (1 - self.p)
        return x * (torch.rand_like(x) >= self.p)
