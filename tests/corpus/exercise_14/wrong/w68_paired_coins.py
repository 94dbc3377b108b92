# wrong: random_flip: neighbours share a coin
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = (torch.rand((len(images) + 1) // 2, generator=generator) < p).repeat_interleave(2)[: len(images)]
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
