"""weight and bias start with random numbers. They should start with 1 and 0."""


class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps, momentum)
        nn.init.normal_(self.weight)
        nn.init.normal_(self.bias)
