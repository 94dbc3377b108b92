"""running_var starts with zeros. It should start with ones."""


class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__(num_features, eps, momentum)
        self.running_var.zero_()
