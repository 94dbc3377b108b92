"""The features are detached before the linear part, so no gradient reaches the convolutions, and they stay as
random as they were."""


class LeNet5(LeNet5):
    def forward(self, images):
        return self.classifier(self.features(images).flatten(1).detach())
