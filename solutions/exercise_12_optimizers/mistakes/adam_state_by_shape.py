"""Parameters of the same shape share their averages. Each parameter needs its own; find them by the parameter or
its place in the list."""


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        means = {p.shape: torch.zeros_like(p) for p in self.params}
        squares = {p.shape: torch.zeros_like(p) for p in self.params}
        self.means = [means[p.shape] for p in self.params]
        self.squares = [squares[p.shape] for p in self.params]
