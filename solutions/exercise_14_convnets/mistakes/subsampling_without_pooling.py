"""Every second row and column is taken as it is, which throws three of four numbers away unseen. Pooling looks at
all four of a window: nn.MaxPool2d(2) or nn.AvgPool2d(2)."""


class Every2nd(nn.Module):
    def forward(self, x):
        return x[:, :, ::2, ::2]


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[2] = Every2nd()
        self.features[5] = Every2nd()
