"""The layers lie in a plain Python list, where nn.Module does not find them: parameters() misses them, so they are
never trained, moved or saved. Use nn.Sequential or nn.ModuleList."""


class LeNet5(LeNet5):
    def __init__(self):
        super().__init__()
        self.layers = [*self.features, nn.Flatten(), *self.classifier]
        del self.features, self.classifier

    def forward(self, images):
        for layer in self.layers:
            images = layer(images)
        return images
