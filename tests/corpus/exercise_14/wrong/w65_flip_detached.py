# wrong: random_flip: the gradient is cut
# base: right/r01_plain.py
def random_flip(images, p, generator):
    coin = torch.rand(len(images), generator=generator) < p
    out = images.detach().clone()
    out[coin] = out[coin].flip(-1)
    return out
