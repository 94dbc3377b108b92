# wrong: random_flip: randn < p: the probability is not p
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.randn(len(images), generator=generator) < p
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
