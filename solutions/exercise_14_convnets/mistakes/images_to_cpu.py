"""forward moves the images to the CPU, while the weights may be on a GPU. Leave the device to the caller."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images.cpu())
