"""squeeze() also removes the batch axis when the batch holds one image: its logits then have the shape (10,) and
not (1, 10). Leave it out."""


class LeNet5(LeNet5):
    def forward(self, images):
        return super().forward(images).squeeze()
