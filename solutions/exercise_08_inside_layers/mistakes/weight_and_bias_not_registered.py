"""weight and bias are plain tensors, so that no optimiser finds them and no file keeps them. Make them
nn.Parameter.
"""


class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps, momentum)
        del self.weight, self.bias
        self.weight, self.bias = torch.ones(num_features), torch.zeros(num_features)
