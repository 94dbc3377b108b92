"""One coin decides for the whole batch. Draw one number per image: torch.rand(len(images), generator=generator)."""


def random_flip(images, p, generator):
    if torch.rand((), generator=generator) < p:
        return images.flip(-1)
    return images.clone()
