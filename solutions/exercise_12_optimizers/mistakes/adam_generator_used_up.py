"""Your optimiser reads the generator of parameters twice, and the second time there are none left. Make a list
of it first, in __init__."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        means = [torch.zeros_like(p) for p in params]
        super().__init__(params, lr, betas, eps)
        self.means = means
