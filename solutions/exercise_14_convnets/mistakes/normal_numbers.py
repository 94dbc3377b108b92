"""The random numbers are Gaussian (randn), and below p with another probability than p. torch.rand is uniform in
[0, 1)."""


def random_flip(images, p, generator):
    flip = torch.randn(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
