# wrong: random_flip: every channel has a coin of its own
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(images.shape[:2], generator=generator) < p
    return torch.where(coin[:, :, None, None], images.flip(-1), images)
