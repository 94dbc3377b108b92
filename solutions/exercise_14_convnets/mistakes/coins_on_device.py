"""The coins are drawn on the device of the images, where a generator of the CPU cannot draw. Draw on the CPU, then
move the coins."""


def random_flip(images, p, generator):
    flip = torch.rand(len(images), generator=generator, device=images.device) < p
    return torch.where(flip.view(-1, 1, 1, 1), images.flip(-1), images)
