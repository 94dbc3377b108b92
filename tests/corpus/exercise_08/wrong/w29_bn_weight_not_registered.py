# wrong: BatchNorm1d: weight and bias are tensors, not parameters
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__(num_features, eps, momentum)
        del self.weight, self.bias
        self.weight, self.bias = torch.ones(num_features, requires_grad=True), torch.zeros(num_features, requires_grad=True)
