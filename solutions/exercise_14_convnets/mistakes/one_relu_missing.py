"""The ReLU after the layer with 84 outputs is missing, so that the last two linear layers are no more than one."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.classifier[3] = nn.Identity()
