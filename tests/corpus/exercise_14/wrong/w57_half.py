# wrong: random_flip: p is ignored: always one half
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < 0.5
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
