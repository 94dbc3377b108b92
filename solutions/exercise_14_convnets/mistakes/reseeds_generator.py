"""The generator is seeded in the function, so every batch has the same flips, whatever the caller's seed was. The
caller seeds it, once."""


def random_flip(images, p, generator):
    generator.manual_seed(0)
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
