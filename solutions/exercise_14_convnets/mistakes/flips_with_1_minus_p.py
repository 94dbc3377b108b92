"""The condition is the wrong way round, and images are mirrored with probability 1 - p. torch.rand is below p with
probability p."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) > p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
