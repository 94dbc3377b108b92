"""The first convolution has 16 output channels and the second 6; it is the other way round, 6 and then 16, and 400
= 16 * 5 * 5."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[0] = nn.Conv2d(1, 16, 5, padding=2)
        self.features[3] = nn.Conv2d(16, 6, 5)
        self.classifier[0] = nn.Linear(150, 120)
