"""weight starts with zeros, so that all outputs are equal. It should start with ones."""


class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps, momentum)
        nn.init.zeros_(self.weight)
