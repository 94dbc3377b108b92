# wrong: random_flip: turned by 180 degrees
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    return torch.where(coin[:, None, None, None], images.flip(-2, -1), images)
