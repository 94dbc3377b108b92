"""The coins stay on the CPU and do not meet images on a GPU. Move them: flip.to(images.device)."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.view(-1, 1, 1, 1), images.flip(-1), images)
