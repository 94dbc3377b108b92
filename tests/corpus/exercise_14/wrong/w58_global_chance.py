# wrong: random_flip: the coins come from the global generator
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images)) < p
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
