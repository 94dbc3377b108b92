# wrong: random_flip: seeds the global generator from the given one
# base: right/r01_plain.py
def random_flip(images, p, generator):
    torch.manual_seed(int(torch.randint(0, 2**31, (1,), generator=generator)))
    coin = torch.rand(len(images)) < p
    return torch.where(coin[:, None, None, None], images.flip(-1), images)
