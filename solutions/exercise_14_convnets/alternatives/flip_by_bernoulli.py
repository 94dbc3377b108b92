"""torch.bernoulli, and arithmetic in place of a choice."""


def random_flip(images, p, generator):
    coins = torch.bernoulli(torch.full((len(images), 1, 1, 1), float(p)), generator=generator).to(images)
    return coins * images.flip(3) + (1 - coins) * images
