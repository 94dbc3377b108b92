# wrong: checkerboard: the colours are exchanged: entry (0, 0) is 1
# base: right/r01_plain.py
def checkerboard(n):
    i = torch.arange(n)
    return ((i[:, None] + i + 1) % 2).float()
