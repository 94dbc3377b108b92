"""Mean pooling in place of maximum pooling."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[2] = nn.AvgPool2d(2)
        self.features[5] = nn.AvgPool2d(2)
