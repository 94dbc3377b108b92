"""super().__init__() is missing, and nn.Module cannot take a layer before it has been set up. Call it first in
__init__."""


class LeNet5(nn.Module):
    def __init__(self):
        self.features = nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2))
