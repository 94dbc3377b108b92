# wrong: random_flip: one coin for the whole batch
# base: right/r01_plain.py
def random_flip(images, p, generator):
    return images.flip(-1) if torch.rand(1, generator=generator) < p else images
