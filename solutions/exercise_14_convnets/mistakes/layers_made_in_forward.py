"""The linear layers are made in forward: every call has new random weights, and parameters() does not know them.
Make layers in __init__."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        del self.classifier

    def forward(self, images):
        x = self.features(images).flatten(1)
        x = nn.functional.relu(nn.Linear(400, 120, dtype=x.dtype)(x))
        x = nn.functional.relu(nn.Linear(120, 84, dtype=x.dtype)(x))
        return nn.Linear(84, 10, dtype=x.dtype)(x)
