"""The coins have shape (N,) and broadcast along the columns, the last axis. Give them the shape (N, 1, 1, 1):
view(-1, 1, 1, 1)."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device), images.flip(-1), images)
