"""LeNet5 returns the predicted classes. The loss needs the logits, (B, 10); argmax is for the accuracy, outside
the network."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images).argmax(dim=1)
