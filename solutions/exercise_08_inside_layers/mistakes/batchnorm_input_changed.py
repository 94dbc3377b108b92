"""You write into the caller's tensor. Compute x - mean as a new tensor."""


class BatchNorm1d(BatchNorm1d):
    def forward(self, x: Tensor) -> Tensor:
        out = super().forward(x)
        with torch.no_grad():
            x -= x.mean(0)
        return out
