# wrong: random_flip: flipped images first: the order no longer fits the labels
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    return torch.cat([images[coin].flip(-1), images[~coin]])
