# wrong: random_flip: a new generator from initial_seed(): every call throws the same coins
# base: right/r01_plain.py
def random_flip(images, p, generator):
    g = torch.Generator().manual_seed(generator.initial_seed())
    coin = torch.rand(len(images), generator=g) < p
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
