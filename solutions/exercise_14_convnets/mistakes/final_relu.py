"""A ReLU follows the last linear layer, so that no logit can be negative and a class with a negative one gets no
gradient. Leave the last layer as it is."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images).relu()
