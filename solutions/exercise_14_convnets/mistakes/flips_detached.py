"""The result is cut from the graph (detach, .data or no_grad), so no gradient reaches the images."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images).detach()
