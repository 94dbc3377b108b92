# wrong: checkerboard: bool instead of float32
# base: right/r01_plain.py
def checkerboard(n):
    i = torch.arange(n)
    return (i[:, None] % 2) != (i % 2)
