# wrong: checkerboard: (i * j) % 2 instead of (i + j) % 2
# base: right/r01_plain.py
def checkerboard(n):
    i = torch.arange(n)
    return (i[:, None] * i % 2).float()
