# wrong: checkerboard: -1 where 0 is asked
# base: right/r01_plain.py
def checkerboard(n):
    i = torch.arange(n)
    return ((i[:, None] + i) % 2).float() * 2 - 1
