"""Lazy layers, which find out their input sizes at the first batch."""


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.LazyConv2d(6, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.LazyConv2d(16, 5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.LazyLinear(120),
            nn.ReLU(),
            nn.LazyLinear(84),
            nn.ReLU(),
            nn.LazyLinear(10),
        )

    def forward(self, x):
        return self.net(x)
