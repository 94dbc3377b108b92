# wrong: random_flip: every row of pixels has a coin of its own
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(images.shape[0], 1, images.shape[2], 1, generator=generator) < p
    return torch.where(coin, images.flip(-1), images)
