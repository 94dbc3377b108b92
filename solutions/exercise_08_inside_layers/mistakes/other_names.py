"""The parameters are called gamma and beta. The contract's names are weight and bias, as in nn.BatchNorm1d."""


class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps, momentum)
        weight, bias = self.weight, self.bias
        del self.weight, self.bias
        self.gamma, self.beta = weight, bias
