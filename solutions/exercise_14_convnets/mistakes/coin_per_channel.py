"""Each channel has a coin of its own, so that a colour image is torn apart. One coin per image: shape (N, 1, 1,
1)."""


def random_flip(images, p, generator):
    flip = torch.rand(images.shape[:2], generator=generator) < p
    return torch.where(flip.to(images.device)[:, :, None, None], images.flip(-1), images)
