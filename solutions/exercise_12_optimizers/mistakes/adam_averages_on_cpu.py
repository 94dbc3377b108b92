"""Your averages lie on the CPU, wherever the parameters are, and have the default dtype. torch.zeros_like(p)
takes both from p."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.means = [torch.zeros(p.shape) for p in self.params]
        self.squares = [torch.zeros(p.shape) for p in self.params]
