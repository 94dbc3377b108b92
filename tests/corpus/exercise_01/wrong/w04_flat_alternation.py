# wrong: checkerboard: alternates over the flat index: stripes when n is even
# base: right/r01_plain.py
def checkerboard(n):
    return (torch.arange(n * n) % 2).float().view(n, n)
