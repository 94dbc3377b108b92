"""There is no ReLU anywhere. Apart from the pooling the network is then one linear map: put a ReLU after both
convolutions and after the first two linear layers."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        for part in (self.features, self.classifier):
            for i, layer in enumerate(part):
                if isinstance(layer, nn.ReLU):
                    part[i] = nn.Identity()
