"""forward normalises the batch by its own mean and deviation, so that the logits of an image depend on its
neighbours. Normalising is not part of the network."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward((images - images.mean()) / images.std())
