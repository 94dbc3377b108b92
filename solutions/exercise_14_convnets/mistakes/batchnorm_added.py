"""The network has BatchNorm layers, which bring parameters of their own. They may well help, but this is not
LeNet-5: 61,706 parameters and no other layers."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.features[1] = nn.Sequential(nn.BatchNorm2d(6), nn.ReLU())
        self.features[4] = nn.Sequential(nn.BatchNorm2d(16), nn.ReLU())
