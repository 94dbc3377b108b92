# wrong: random_flip: exactly round(p * N) images: not independent
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.zeros(len(images), dtype=torch.bool)
    coin[torch.randperm(len(images), generator=generator)[: round(p * len(images))]] = True
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
