"""Only the mirrored images are returned. The others belong to the batch too, at their places."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return images[flip].flip(-1)
