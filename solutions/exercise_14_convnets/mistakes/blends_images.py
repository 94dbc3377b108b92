"""Image and mirror image are averaged with weights 1 - p and p. Each image is either mirrored or not, by chance."""


def random_flip(images, p, generator):
    return (1 - p) * images + p * images.flip(-1)
