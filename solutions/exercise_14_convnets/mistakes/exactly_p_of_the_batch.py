"""A fixed share of the batch is mirrored, so the images are not independent of each other, and one image alone
always has the same fate. Draw for each image."""


def random_flip(images, p, generator):
    n = len(images)
    flip = torch.randperm(n, generator=generator) < round(p * n)
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
