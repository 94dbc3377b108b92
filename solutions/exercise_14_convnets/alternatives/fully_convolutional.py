"""The linear layers are convolutions, the first of them 5 x 5 as in the paper, and the flattening comes last."""


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.ZeroPad2d(2),
            nn.Conv2d(1, 6, 5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(16, 120, 5),
            nn.ReLU(),
            nn.Conv2d(120, 84, 1),
            nn.ReLU(),
            nn.Conv2d(84, 10, 1),
            nn.Flatten(),
        )

    def forward(self, x):
        return self.net(x)
