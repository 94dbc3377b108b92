"""The order of the channels is reversed, and the pictures stay as they are. Mirror the columns: images.flip(-1),
not flip(1)."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(1), images)
