"""Your Adam hands the work to the function adam of torch.optim. Write the formulas yourself."""

from torch.optim._functional import adam as torch_adam


class Adam(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, lr, betas, eps)
        self.counts = [torch.tensor(0.0) for _ in self.params]

    @torch.no_grad()
    def step(self):
        used = [i for i, p in enumerate(self.params) if p.grad is not None]
        params, means, squares, counts = (
            [entries[i] for i in used] for entries in (self.params, self.means, self.squares, self.counts)
        )
        torch_adam(
            params,
            [p.grad for p in params],
            means,
            squares,
            [],
            counts,
            foreach=False,
            amsgrad=False,
            beta1=self.betas[0],
            beta2=self.betas[1],
            lr=self.lr,
            weight_decay=0.0,
            eps=self.eps,
            maximize=False,
        )
