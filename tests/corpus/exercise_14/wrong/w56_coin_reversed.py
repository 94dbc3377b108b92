# wrong: random_flip: flips with probability 1 - p
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) > p
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
