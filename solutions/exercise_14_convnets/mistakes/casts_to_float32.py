"""forward turns its input into float32 with .float(), which fails as soon as the network is float64. Leave the
dtype to the caller."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images.float())
