"""Your random numbers are made on the CPU, wherever x is. torch.rand_like(x) makes them on the device of x."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.rand(x.shape) >= self.p
        return x * keep * (1 / (1 - self.p) if self.p < 1 else 0.0)
