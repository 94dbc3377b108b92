# debatable: random_flip: draws nothing where p is 0 or 1
# base: right/r01_plain.py
def random_flip(images, p, generator):
    if p <= 0:
        return images.clone()
    if p >= 1:
        return images.flip(-1)
    coin = torch.rand(len(images), generator=generator) < p
    return torch.where(coin[:, None, None, None].to(images.device), images.flip(-1), images)
