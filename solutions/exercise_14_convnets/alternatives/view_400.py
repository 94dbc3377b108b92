"""view(-1, 400) where 400 numbers per image are left: nothing is mixed."""


class LeNet5(LeNet5):
    def forward(self, images):
        return self.classifier(self.features(images).view(-1, 400))
