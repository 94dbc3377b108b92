"""The function starts from the generator's seed each time (initial_seed), so every batch has the same flips. Draw
from the generator itself, which moves on."""


def random_flip(images, p, generator):
    own = torch.Generator().manual_seed(generator.initial_seed())
    flip = torch.rand(len(images), generator=own) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
