"""The two averages are one and the same tensor: a = b = torch.zeros_like(p) makes one tensor with two names.
Make two."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.means = self.squares
