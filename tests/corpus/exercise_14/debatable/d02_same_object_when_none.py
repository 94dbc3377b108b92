# debatable: random_flip: returns the images themselves where no coin falls
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    if not coin.any():
        return images
    return torch.where(coin[:, None, None, None].to(images.device), images.flip(-1), images)
