"""The convolutions have no bias, so 22 parameters are missing. Leave bias at its default, True."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[0] = nn.Conv2d(1, 6, 5, padding=2, bias=False)
        self.features[3] = nn.Conv2d(6, 16, 5, bias=False)
