"""Parameters without layers, matrices that are kept transposed, and channels last when flattened."""


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        shapes = [(6, 1, 5, 5), (16, 6, 5, 5), (400, 120), (120, 84), (84, 10)]
        self.weights = nn.ParameterList([nn.Parameter(0.1 * torch.randn(shape)) for shape in shapes])
        self.biases = nn.ParameterList([nn.Parameter(0.1 * torch.rand(n)) for n in (6, 16, 120, 84, 10)])

    def forward(self, x):
        w, b = self.weights, self.biases
        x = F.max_pool2d(F.conv2d(x, w[0], b[0], padding=2).clamp(min=0), 2)
        x = F.max_pool2d(F.conv2d(x, w[1], b[1]).clamp(min=0), 2)
        x = x.permute(0, 2, 3, 1).reshape(len(x), 400)
        x = (x @ w[2] + b[2]).clamp(min=0)
        x = (x @ w[3] + b[3]).clamp(min=0)
        return x @ w[4] + b[4]
