"""The coins come from the global random state, and the generator is not used: results cannot be repeated, and
other draws are disturbed. Pass generator=generator."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images)) < p
    return torch.where(flip.to(images.device).view(-1, 1, 1, 1), images.flip(-1), images)
