# wrong: random_flip: writes into the images
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    images[coin] = images[coin].flip(-1)
    return images
