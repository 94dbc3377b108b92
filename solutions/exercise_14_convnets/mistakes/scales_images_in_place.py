"""forward changes the images that it is given (div_, or /=, works in place): at the second call the same images
are others. Leave them as they are."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images.div_(255))
