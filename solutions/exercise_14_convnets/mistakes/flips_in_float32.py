"""The result is float32 whatever the dtype of the images. Keep their dtype."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    images = images.float()
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
