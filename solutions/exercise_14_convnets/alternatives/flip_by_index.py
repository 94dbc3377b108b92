"""Writes the mirrored images into a copy."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    result = images.clone()
    result[flip] = result[flip].flip(dims=[3])
    return result
