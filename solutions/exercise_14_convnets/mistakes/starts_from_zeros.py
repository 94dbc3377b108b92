"""All weights start at zero. Then the units of a layer all compute the same, and no gradient passes through: keep
the random start of nn.Conv2d and nn.Linear."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        for parameter in self.parameters():
            nn.init.zeros_(parameter)
