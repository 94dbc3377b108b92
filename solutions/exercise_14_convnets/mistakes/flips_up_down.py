"""The images are mirrored up-down: the rows are turned round. Left-right turns the columns, the last axis:
images.flip(-1)."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-2), images)
