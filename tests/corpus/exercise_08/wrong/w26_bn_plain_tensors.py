# wrong: BatchNorm1d: running statistics are plain attributes: not in the state_dict, and they do not move with the model
# base: right/r01_plain.py
class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight, self.bias = nn.Parameter(torch.ones(num_features)), nn.Parameter(torch.zeros(num_features))
        self.running_mean, self.running_var = torch.zeros(num_features), torch.ones(num_features)

    def forward(self, x):
        if not self.training:
            return (x - self.running_mean) / torch.sqrt(self.running_var + self.eps) * self.weight + self.bias
        with torch.no_grad():
            self.running_mean = self.running_mean + self.momentum * (x.mean(0) - self.running_mean)
            self.running_var = self.running_var + self.momentum * (x.var(0) - self.running_var)
        return (x - x.mean(0)) / torch.sqrt(x.var(0, correction=0) + self.eps) * self.weight + self.bias
