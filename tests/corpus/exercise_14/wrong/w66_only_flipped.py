# wrong: random_flip: only the flipped images come back
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    return images[coin].flip(-1)
