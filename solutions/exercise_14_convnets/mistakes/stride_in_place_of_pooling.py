"""The convolutions have stride 2 and there is no pooling. The sizes come out right, but three of four results are
never looked at (as if [::2, ::2] were a pooling): convolve with stride 1, then pool."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[0] = nn.Conv2d(1, 6, 5, stride=2, padding=2)
        self.features[2] = nn.Identity()
        self.features[3] = nn.Conv2d(6, 16, 5, stride=2)
        self.features[5] = nn.Identity()
