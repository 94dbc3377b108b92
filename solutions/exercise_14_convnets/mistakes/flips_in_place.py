"""The mirrored images are written into the batch that was given, so that the caller's data change from epoch to
epoch. Write into a copy, or use torch.where."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    with torch.no_grad():
        images[flip] = images[flip].flip(-1)
    return images
