"""Weights by He et al., biases at zero, a flatten by einops-style reshape."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        for layer in self.modules():
            if isinstance(layer, (nn.Conv2d, nn.Linear)):
                nn.init.kaiming_normal_(layer.weight)
                nn.init.zeros_(layer.bias)

    def forward(self, images):
        return self.classifier(self.features(images).reshape(images.shape[0], -1))
